/** As in renderer/styles/theme.css; single quotes, since they stand in attributes. */
export const DEFAULT_FAMILIES = {
  text: "'Inter Variable', Inter, system-ui, 'Noto Sans', sans-serif",
  mono: "'JetBrains Mono Variable', 'JetBrains Mono', ui-monospace, monospace",
} as const;
