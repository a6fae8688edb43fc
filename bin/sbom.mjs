// The software bill of materials as CycloneDX 1.6 JSON; see bin/sbom.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const check = process.argv[2] === '--check'
const file = (!check && process.argv[2]) || join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'ombud.cdx.json')
const key = ({ name, version }) => `${name} ${version}`
const cargo = (...words) => execFileSync('cargo', words, { cwd: root, maxBuffer: 1 << 28, encoding: 'utf8' })

const packages = new Map(JSON.parse(cargo('metadata', '--locked', '--format-version', '1')).packages.map((found) => [key(found), found]))
const digests = lockedDigests()
const tree = (edges, ...what) => cargo('tree', '--locked', '-e', edges, '-f', '|{p}', ...what).split('\n').filter(Boolean)
const named = (line) => line.split('|')[1].split(' ').slice(0, 2).join(' ').replace(' v', ' ')

/** SHA-256 of each package's archive, by name and version, out of Cargo.lock. */
function lockedDigests() {
  const entries = readFileSync(join(root, 'Cargo.lock'), 'utf8').split('[[package]]').slice(1)
  const value = (entry, name) => entry.match(new RegExp(`^${name} = "(.*)"$`, 'm'))?.[1]
  return new Map(entries.map((entry) => [`${value(entry, 'name')} ${value(entry, 'version')}`, value(entry, 'checksum')]))
}

/** What each package needs to be built and to run, as cargo resolves it; what only tests need is not in the program. */
function needs() {
  const [found, above] = [new Map(), []]
  for (const line of tree('normal,build', '-p', 'ombud', '--prefix', 'depth')) {
    const [depth, name] = [parseInt(line), named(line)]
    if (!found.has(name)) found.set(name, new Set())
    if (depth > 0) found.get(above[depth - 1]).add(name)
    above[depth] = name
  }
  return found
}

const address = (name) => `pkg:cargo/${name.replace(' ', '@')}`

function component(which) {
  const { name, version, license, description, source } = packages.get(which)
  const digest = digests.get(which)
  return {
    type: name === 'ombud' ? 'application' : 'library',
    'bom-ref': address(which),
    name,
    version,
    ...(description && { description: description.trim() }),
    ...(digest && { hashes: [{ alg: 'SHA-256', content: digest }] }),
    // Old packages write a slash where SPDX says OR.
    ...(license && { licenses: [{ expression: license.replaceAll(/ ?\/ ?/g, ' OR ') }] }),
    ...(source && { purl: address(which) }),
  }
}

const needed = needs()
const [program] = needed.keys()
const built = [...needed.keys()].sort()
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: component(program) },
  components: built.filter((name) => name !== program).map(component),
  dependencies: built.map((name) => ({ ref: address(name), dependsOn: [...needed.get(name)].map(address).sort() })),
}
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, JSON.stringify(bill, null, 1) + '\n')

// Against what the compiler was really given, tests and all: nothing it compiled is unknown, nothing listed is not compiled.
if (check) {
  const built = cargo('test', '--locked', '--workspace', '--no-run', '--quiet', '--message-format', 'json').split('\n')
  const artifacts = built.filter((line) => line.startsWith('{"reason":"compiler-artifact"')).map((line) => JSON.parse(line).package_id)
  const ids = new Map([...packages].map(([name, { id }]) => [id, name]))
  const compiled = new Set(artifacts.map((id) => ids.get(id)))
  const forTests = new Set(tree('normal,build,dev', '--workspace', '--prefix', 'none').map(named))
  const unknown = [...compiled].filter((name) => !needed.has(name) && !forTests.has(name))
  const idle = [...needed.keys()].filter((name) => !compiled.has(name))
  if (unknown.length + idle.length > 0) throw new Error(`compiled but not listed: ${unknown}; listed but not compiled: ${idle}`)
}
console.log(`${file}: ${bill.components.length} packages`)
