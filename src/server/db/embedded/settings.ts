/** What the server may do without: only tests and throw-away demos give up `fsync`, the promise that a commit survives a power cut. */
export type Durability = 'fsync' | 'none';

/**
 * The server's settings, for a small machine that other programs share: few processes, little memory taken up front.
 * Errors are logged without the statement and without the values of the row, which may be somebody's words.
 */
export function serverSettings(major: number, durability: Durability): readonly string[] {
  const settings: Record<string, string> = {
    max_connections: '60',
    shared_buffers: '64MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    max_wal_size: '512MB',
    min_wal_size: '64MB',
    random_page_cost: '1.1',
    max_worker_processes: '4',
    max_parallel_workers_per_gather: '0',
    autovacuum_max_workers: '2',
    max_wal_senders: '0',
    wal_level: 'minimal',
    jit: 'off',
    huge_pages: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    unix_socket_permissions: '0700',
  };
  // The asynchronous reads of 18 cost three more processes and win nothing at this size.
  if (major >= 18) settings['io_method'] = 'sync';
  if (durability === 'none') {
    settings['fsync'] = 'off';
    settings['synchronous_commit'] = 'off';
    settings['full_page_writes'] = 'off';
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The programs see none of our environment (a stray PGOPTIONS or LC_ALL would change them); Windows programs need theirs. */
export const serverEnvironment: { readonly env?: Record<string, string> } =
  process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } };
