import type { Format } from '../format.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from './jsonValue.ts';
import { kubernetesReader } from './kubernetesReader.ts';
import { recordFormat } from './recordFormat.ts';

/** `kubectl get events -o json`, a watch of them, or a stream of single events; both APIs. */
export const kubernetesEvents: Format = recordFormat({
  id: 'kubernetes-events',
  title: 'Kubernetes events',
  detect: (values) => {
    const events = values.filter(holdsEvents);
    return events.length > 0 && events.length * 2 > values.length
      ? 'Kubernetes objects of the kind “Event”'
      : null;
  },
  open: ({ evidence }) => kubernetesReader(evidence),
});

/** An event, a list of events, or what a watch writes of one. */
export function holdsEvents(value: JsonValue | undefined): boolean {
  if (isJsonArray(value)) return value.slice(0, 3).some(holdsEvents);
  if (!isJsonObject(value)) return false;
  if (isEvent(value)) return true;
  if (isJsonObject(value.object) && typeof value.type === 'string') return isEvent(value.object);
  return (
    isJsonArray(value.items) && value.items.slice(0, 3).some((item) => isJsonObject(item) && isEvent(item))
  );
}

/** Events in a list may leave out their own kind. */
const isEvent = (value: JsonObject) =>
  (value.kind === 'Event' || value.kind === undefined) &&
  (isJsonObject(value.involvedObject) || isJsonObject(value.regarding)) &&
  ('reason' in value || 'message' in value || 'note' in value);
