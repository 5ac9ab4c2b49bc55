import { type ReactNode, useEffect, useState } from 'react';
import { type Dropped, droppedOf } from '../host/dropped.ts';

interface DropAreaProps {
  readonly invitation: string;
  readonly onDrop: (dropped: Dropped) => void;
  readonly children: ReactNode;
}

/**
 * Takes files dropped or pasted anywhere on the window. `dragleave` comes for every child that is crossed, so
 * the veil follows `relatedTarget`: null means that the pointer has left the window.
 */
export function DropArea({ invitation, onDrop, children }: DropAreaProps) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDropped = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      onDrop(droppedOf(event.dataTransfer));
    };
    const onPaste = (event: ClipboardEvent) => {
      const pasted = droppedOf(event.clipboardData);
      if (pasted.files.length + pasted.folders.length === 0) return;
      event.preventDefault();
      onDrop(pasted);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDropped);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDropped);
      window.removeEventListener('paste', onPaste);
    };
  }, [onDrop]);
  return (
    <>
      {children}
      {isOver && <div className="drop-veil">{invitation}</div>}
    </>
  );
}
