const USER = /^([a-z][a-z0-9+.-]*:\/\/)?.*@/is;

/** An address as it may be shown: a user and password written into it are hidden. */
export function maskAddress(address: string): string {
  return address.replace(USER, "$1***@");
}

/** An address without a user and password. */
export function plainAddress(address: string): string {
  return address.replace(USER, "$1");
}
