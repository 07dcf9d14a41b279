import type { Keepsake, KeepsakeTarget } from '../../core/model/keepsake'

/** What invented keepsakes are of. */
export const keptTarget: KeepsakeTarget = { kind: 'item', source: 'a', id: 'activities/night' }

/** An invented favourite or note of it. */
export const makeKeepsake = (id: string, kind: Keepsake['kind'] = 'favourite'): Keepsake => ({
  id,
  kind,
  target: keptTarget,
  subject: {
    title: '木船之夜',
    itemTitle: '木船之夜',
    itemKind: 'event',
    language: 'zh',
    sourceTitle: 'a',
    speakers: [],
  },
  ...(kind === 'note' ? { text: '木头' } : {}),
  madeAt: '2026-01-02T03:04:05.678Z',
  changedAt: '2026-01-02T03:04:05.678Z',
  talkIds: [],
})
