/** `T` as untrusted data keeps it: whatever does not fit is missing. Lists keep the places of what is missing. */
export type Loose<T> = unknown extends T
  ? T
  : T extends readonly (infer Entry)[]
    ? readonly (Loose<Entry> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
      : T;
