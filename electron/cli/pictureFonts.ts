import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import monoLatin from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?inline';
import { embeddedFonts } from '../../shared/picture/embeddedFonts.ts';

/** The fonts that go into picture files; the page has its own list (renderer/features/export). */
export const PICTURE_FONTS = embeddedFonts({ interLatin, monoLatin });
