import { describe, expect, it } from 'vitest'
import { splitCamelCase, toTokens } from '../../../../core/search/tokens'

describe('toTokens', () => {
  it.each([
    ['基于Layotto的', ['基于', '于', 'layotto', '的']],
    ['SOFAJRaft', ['sofajraft', 'sofaj', 'raft', 'jraft']],
    ['SOFARegistry 注册中心', ['sofaregistry', 'sofa', 'registry', '注册', '册中', '中心', '心']],
    ['SOFAChannel#29', ['sofachannel', 'sofa', 'channel', '29']],
    ['K8s v2.0', ['k8s', 'v2', '0']],
    ['分\n布式', ['分布', '布式', '式']],
    ['分布\n\n式', ['分布', '布', '式']],
    ['云', ['云']],
    ['service_mesh-data', ['service', 'mesh', 'data']],
    ['𠘨𠘨', ['𠘨𠘨', '𠘨']],
    ['コーヒー', ['コー', 'ーヒ', 'ヒー', 'ー']],
    ['?!。 ，🎉', []],
  ])('parts %j', (text, tokens) => {
    expect(toTokens(text)).toEqual(tokens)
  })

  it.each([
    ['GitHub', ['git', 'hub']],
    ['HTTP2Client', ['http2', 'client']],
    ['MOSN', []],
    ['Layotto', []],
    ['iPhone', []],
  ])('splits the camel case of %j', (word, parts) => {
    expect(splitCamelCase(word)).toEqual(parts)
  })
})
