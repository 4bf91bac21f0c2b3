import type { ListedTemplate } from '../api/templates.ts';
import styles from './templates.module.css';

/** Its language, its category, and what WhatsApp says of it. */
export function TemplateBadges({ template }: { template: ListedTemplate }) {
  const { languageName, categoryName, statusName, isApproved } = template;
  return (
    <span className={styles.badges}>
      <span className={styles.badge}>{languageName}</span>
      {categoryName && <span className={styles.badge}>{categoryName}</span>}
      <span className={styles.badge} data-good={isApproved || undefined}>
        {statusName}
      </span>
    </span>
  );
}
