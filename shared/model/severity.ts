/** How bad a record says it is, from the least to the worst; the place in the list is what is stored. */
export const SEVERITIES = ['unknown', 'debug', 'info', 'notice', 'warning', 'error', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
