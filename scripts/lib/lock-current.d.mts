interface Lock {
  packages?: Record<string, { version?: string; optional?: boolean; devOptional?: boolean }>;
}
/** Whether node_modules holds what the lock file asks for. */
export function isLockCurrent(lock: Lock, installed: Lock): boolean;
