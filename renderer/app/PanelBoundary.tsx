import { Component, type ErrorInfo, type ReactNode } from 'react';
import { TextButton } from '../components/TextButton.tsx';

interface PanelBoundaryProps {
  /** What the panel is, for the message. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A panel that fails says so in its own place: the others, and everything already saved, are unharmed. */
export class PanelBoundary extends Component<PanelBoundaryProps, { readonly failure: string | null }> {
  override state: { readonly failure: string | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(`panel ${this.props.name}`, error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <div className="panel-failure" role="alert">
        <p>
          The {this.props.name} could not be shown ({this.state.failure}). Everything up to here is saved.
        </p>
        <TextButton onPress={() => this.setState({ failure: null })}>Try again</TextButton>
      </div>
    );
  }
}
