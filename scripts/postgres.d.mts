/** Folder of initdb and postgres; '' for none. */
export declare function postgresBin(): string;
export declare function startPostgres(): Promise<{ url: string; owner: { uid?: number; gid?: number }; stop(): Promise<void> } | { reason: string }>;
