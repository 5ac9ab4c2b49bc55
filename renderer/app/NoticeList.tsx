import { X } from 'lucide-react';
import { IconButton } from '../components/IconButton.tsx';
import { TextButton } from '../components/TextButton.tsx';
import { useNotices } from './notices.ts';

export function NoticeList() {
  const { shown, dismiss } = useNotices();
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown.map((notice) => (
        <div key={notice.id} className={`notice notice-${notice.tone}`}>
          <span>{notice.text}</span>
          {notice.action && (
            <TextButton
              onPress={() => {
                notice.action?.run();
                dismiss(notice.id);
              }}
            >
              {notice.action.label}
            </TextButton>
          )}
          <IconButton label="Dismiss" onPress={() => dismiss(notice.id)}>
            <X />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
