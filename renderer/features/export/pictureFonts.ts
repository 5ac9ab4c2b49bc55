import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import monoLatin from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?inline';
import { embeddedFonts } from '../../../shared/picture/embeddedFonts.ts';

/**
 * The fonts that go into picture files. Inlined, since the page may not fetch (`connect-src 'none'`); 120 kB, so
 * this file is imported when a picture is saved and not before.
 */
export const PICTURE_FONTS = embeddedFonts({ interLatin, monoLatin });
