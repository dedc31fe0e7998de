declare module "lzma1/decoder" {
  export class Decoder { decompress(input: unknown, output: unknown): void }
}
declare module "lzma1/streams" {
  export class InputBuffer { constructor(data: Uint8Array) }
  export class OutputBuffer { constructor(capacity: number); toArray(): Uint8Array }
}
