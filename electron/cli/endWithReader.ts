/** `debrief import … | head`: who reads has enough, which is no failure. Whatever else breaks the output is one. */
export function endWithReader(
  output: Pick<NodeJS.WriteStream, 'on'>,
  end: () => void = () => process.exit(0),
): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    end();
  });
}
