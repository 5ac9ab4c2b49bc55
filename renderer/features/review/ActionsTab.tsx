import { Plus, Trash2 } from 'lucide-react';
import type { ActionId } from '../../../shared/model/ids.ts';
import {
  ACTION_STATUSES,
  type Action,
  type ActionStatus,
  type Review,
} from '../../../shared/model/review.ts';
import { sortedActions } from '../../../shared/review/sortedActions.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { EditableText } from '../../components/EditableText.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextButton } from '../../components/TextButton.tsx';
import type { Edit } from './edit.ts';

const STATUS_TEXT: Readonly<Record<ActionStatus, string>> = {
  open: 'open',
  done: 'done',
  dropped: 'will not do',
};

export function ActionsTab({ review, edit }: { readonly review: Review; readonly edit: Edit }) {
  const actions = sortedActions(review);
  return (
    <div className="actions">
      {actions.length === 0 ? (
        <p className="dim">No actions yet. Write down what will be done, by whom, until when.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Action</th>
              <th scope="col">Type</th>
              <th scope="col">Owner</th>
              <th scope="col">Due</th>
              <th scope="col">Source</th>
              <th scope="col">
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <ActionRow key={action.id} action={action} review={review} edit={edit} />
            ))}
          </tbody>
        </table>
      )}
      <TextButton
        onPress={() =>
          edit('action.add', {
            id: crypto.randomUUID() as ActionId,
            text: 'New action',
            type: null,
            owner: null,
            due: null,
          })
        }
      >
        <Plus /> Add an action
      </TextButton>
    </div>
  );
}

interface ActionRowProps {
  readonly action: Action;
  readonly review: Review;
  readonly edit: Edit;
}

function ActionRow({ action, review, edit }: ActionRowProps) {
  const { id } = action;
  const source = action.origin && review.sources[action.origin.sourceId];
  return (
    <tr className={`action-${action.status}`}>
      <td>
        <ChoiceField
          label="Status"
          value={action.status}
          choices={ACTION_STATUSES.map((status) => [status, STATUS_TEXT[status]])}
          onChoose={(status) => edit('action.setStatus', { id, status: status as ActionStatus })}
        />
      </td>
      <td className="action-text">
        <EditableText
          label="Action"
          isMultiline
          value={action.text}
          onEdit={(text) => edit('action.setText', { id, text }, `action-text-${id}`)}
        />
      </td>
      <td>
        <EditableText
          label="Type"
          placeholder="prevent"
          value={action.type ?? ''}
          onEdit={(type) => edit('action.setType', { id, type: type || null }, `action-type-${id}`)}
        />
      </td>
      <td>
        <EditableText
          label="Owner"
          placeholder="no owner yet"
          value={action.owner ?? ''}
          onEdit={(owner) => edit('action.setOwner', { id, owner: owner || null }, `action-owner-${id}`)}
        />
      </td>
      <td>
        <EditableText
          label="Due"
          placeholder="no date yet"
          value={action.due ?? ''}
          onEdit={(due) => edit('action.setDue', { id, due: due || null }, `action-due-${id}`)}
        />
      </td>
      <td className="dim">{source ? `line ${action.origin?.line}` : ''}</td>
      <td>
        <IconButton label={`Remove action: ${action.text}`} onPress={() => edit('action.remove', { id })}>
          <Trash2 />
        </IconButton>
      </td>
    </tr>
  );
}
