/** Full for what is here, a ring for what is not: ornament beside the words. */
export const ReadyDot = ({ isReady }: { readonly isReady: boolean }) => (
  <span className="ready-dot" data-ready={isReady} aria-hidden="true" />
)
