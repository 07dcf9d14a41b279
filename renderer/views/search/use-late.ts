import { useEffect, useState } from 'react'

/** Milliseconds before a wait is told: shorter ones would only flicker. */
const patience = 200

/** True once something has been under way for long enough to notice. */
export const useLate = (isUnderWay: boolean): boolean => {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!isUnderWay) return setIsLate(false)
    const timer = setTimeout(() => setIsLate(true), patience)
    return () => clearTimeout(timer)
  }, [isUnderWay])
  return isUnderWay && isLate
}
