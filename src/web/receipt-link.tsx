import IconReceipt from '@tabler/icons-react/dist/esm/icons/IconReceipt2.mjs';
import type { z } from 'zod';
import type { receiptView } from '../contract/views.ts';
import css from './receipt-link.module.css';

/** Words about receipts, the same on every page that offers one. */
const receiptText = {
  download: (seq: number): string => `Receipt of entry ${seq}`,
  pending: 'Being recorded; the receipt follows in a moment',
} as const;

/** The receipt of one recorded event, to keep: its proof and the signed checkpoint in one small file. */
export function ReceiptLink({ receipt }: { readonly receipt: z.infer<typeof receiptView> }) {
  if (receipt === null) return <span className="dimmed no-print">{receiptText.pending}</span>;
  return (
    <a className={css['link']} href={`/api/record/receipts/${receipt.seq}`} download>
      <IconReceipt size={15} stroke={1.7} aria-hidden />
      {receiptText.download(receipt.seq)}
    </a>
  );
}
