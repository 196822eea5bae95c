type Numbers = Int32Array | Float32Array | Uint8Array | Uint8ClampedArray;

/**
 * Room to work in, lent again and again, so that a question costs no new memory of the size of the corpus. It holds whatever it held
 * before; nobody may keep it, and nobody else may be using the same.
 */
export function createRoom<T extends Numbers>(kind: new (length: number) => T): (length: number) => T {
  let room = new kind(0);
  return (length) => {
    if (room.length < length) room = new kind(Math.ceil(length * 1.1));
    return room.subarray(0, length) as T;
  };
}
