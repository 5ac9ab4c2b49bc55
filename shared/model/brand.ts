/** A type that the compiler keeps apart from others of the same shape: `Brand<number, 'EpochMs'>`. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
