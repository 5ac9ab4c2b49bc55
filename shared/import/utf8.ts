/** TextDecoder and TextEncoder are in every place this runs, and in none of the type libraries of this layer. */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
interface Encoder {
  encode(text: string): Uint8Array;
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number };
}
const { TextDecoder, TextEncoder } = globalThis as unknown as {
  TextDecoder: new (encoding: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;
  TextEncoder: new () => Encoder;
};

/** Bytes that the encoding does not know become the replacement sign; a mark at the beginning is left out. */
export const newDecoder = (encoding: string): Decoder => new TextDecoder(encoding);

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

export const decodeUtf8 = (bytes: Uint8Array): string => utf8.decode(bytes);
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);
/** @param bytes large enough: three bytes for each UTF-16 unit. @returns the bytes written */
export const encodeInto = (text: string, bytes: Uint8Array): number =>
  encoder.encodeInto(text, bytes).written;
