import { Button } from '@mantine/core';
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs';
import { Card } from '../ui/card.tsx';
import { recordText } from './text.ts';

const text = recordText.policy;

/** The trust policy to download, and why it belongs outside the system. */
export function TrustPolicy() {
  return (
    <Card title={text.title} note={text.note}>
      <div className="stack">
        <p>{text.body}</p>
        <div>
          <Button component="a" variant="default" href="/api/record/policy" download="policy.txt" leftSection={<IconKey size={17} stroke={1.7} aria-hidden />}>
            {text.action}
          </Button>
        </div>
      </div>
    </Card>
  );
}
