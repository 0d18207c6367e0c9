const TOTAL =
  /^(?:grand|sub|page|report|overall)?totals?$|^sum$|^subtotal$|^(?:本页|本月|月|年|总|全部)?(?:合计|总计|小计|共计|总和|累计|汇总)$|^(?:summe|gesamt|totale|totaux|合計|総計|小計)$/;

/** Whether a cell names a row of totals: Total, Grand total:, Sum, 合计, 总计 … */
export function isTotalLabel(text: string): boolean {
  if (text.length > 24) return false;
  return TOTAL.test(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s:.,_*()[\]-]/g, ''),
  );
}
