import { FileText } from 'lucide-react';
import { runCommand } from '../../app/shortcuts.ts';
import { TextButton } from '../../components/TextButton.tsx';

export function EmptyLibrary() {
  return (
    <div className="empty-library">
      <FileText />
      <h2>Drop a postmortem here</h2>
      <p className="dim">
        Markdown, text or HTML. Debrief reads its times, draws them to scale, and keeps the review on this
        computer: no account, no network.
      </p>
      <div className="empty-buttons">
        <TextButton look="primary" onPress={() => runCommand('review.open')}>
          Open files…
        </TextButton>
        <TextButton onPress={() => runCommand('review.sample')}>Open the sample incident</TextButton>
        <TextButton look="quiet" onPress={() => runCommand('review.new')}>
          Start an empty review
        </TextButton>
      </div>
    </div>
  );
}
