import './progress-bar.css'

interface ProgressBarProps {
  readonly label: string
  readonly done: number
  /** Unknown when absent or 0: then the bar only shows that something moves. */
  readonly total?: number | undefined
}

/** How far something has come. */
export const ProgressBar = ({ label, done, total }: ProgressBarProps) => {
  const share = total === undefined || total === 0 ? undefined : Math.min(1, done / total)
  const value = share === undefined ? {} : { 'aria-valuenow': Math.round(share * 100) }
  return (
    <div
      className="progress-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...value}
    >
      <div
        className={share === undefined ? 'is-moving' : ''}
        style={{ inlineSize: share === undefined ? '30%' : `${share * 100}%` }}
      />
    </div>
  )
}
