export function servedApp(): Promise<{ readonly url: string; stop(): Promise<void> }>;
