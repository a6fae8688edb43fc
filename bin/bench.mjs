// Measures a running program from outside, for bin/bench. Talks to loopback only; every loop ends.

import { spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'

const program = process.env.OMBUD_PROGRAM
const [folder, ...sizes] = process.argv.slice(2).flatMap((word) => word.split(' '))
const TICK = 10 // Milliseconds of processor time that /proc counts in.
const SECONDS = Number(process.env.OMBUD_BENCH_SECONDS ?? 4) // How long each kind of request is asked for.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Processor time so far, in ms, of a process and all its threads. */
function processor(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

/** `VmHWM` (peak) or `VmRSS` (now) of a process, in MB; 0 if it is gone. */
function memory(pid, field) {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${field}:\\s+(\\d+)`))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Runs the program to its end; its duration in seconds and its peak in MB. */
async function run(...args) {
  const started = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  child.stderr.on('data', (text) => { told = (told + text).slice(-2000) })
  let peak = 0
  const watch = setInterval(() => { peak = Math.max(peak, memory(child.pid, 'VmHWM')) }, 20)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${args.join(' ')}: exit code ${code}\n${told}`)
  return { seconds: (performance.now() - started) / 1000, peak }
}

/** A server of ours, from its start to its stop. */
class Server {
  static async start(args, name, env = {}) {
    const server = new Server()
    server.log = join(folder, `${name}.log`)
    const log = openSync(server.log, 'w')
    server.started = performance.now()
    server.child = spawn(program, [...args, '--listen', '127.0.0.1:0', '--rate-limit', '0'], { stdio: ['ignore', 'pipe', log], env: { ...process.env, ...env } })
    closeSync(log)
    server.said = ''
    server.child.stdout.on('data', (text) => { server.said += text })
    server.child.on('exit', (code) => { server.ended = code ?? 'by signal' })
    await server.until(() => server.said.match(/http:\/\/\S+\n/), 900)
    server.url = server.said.match(/http:\/\/[^/\s]+/)[0]
    server.agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
    return server
  }

  /** Waits until `done` says so, at most `seconds`. */
  async until(done, seconds) {
    for (const end = Date.now() + seconds * 1000; !done(); await sleep(1)) {
      if (this.ended !== undefined) throw new Error(`the server ended (${this.ended}): ${readFileSync(this.log, 'utf8').slice(-2000)}`)
      if (Date.now() > end) throw new Error(`the server did not come so far in ${seconds} s`)
    }
  }

  get pid() { return this.child.pid }

  /** One request; resolves to status, headers and text. */
  send(method, path, fields) {
    const body = fields && new URLSearchParams(fields).toString()
    const headers = { cookie: this.cookie ?? '' }
    if (body !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded'
    return new Promise((resolve, reject) => {
      const request = http.request(this.url + path, { method, agent: this.agent, headers }, (answer) => {
        const parts = []
        answer.on('data', (part) => parts.push(part))
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }))
      })
      request.on('error', reject)
      request.end(body)
    })
  }

  async get(path, status = 200) {
    const answer = await this.send('GET', path)
    if (answer.status !== status) throw new Error(`GET ${path}: ${answer.status} ${answer.body.toString().slice(0, 500)}`)
    return answer.body
  }

  async post(path, fields) {
    const answer = await this.send('POST', path, fields)
    if (answer.status !== 303) throw new Error(`POST ${path}: ${answer.status} ${answer.body.toString().slice(0, 2000)}`)
    return answer
  }

  async signIn(email, password) {
    const answer = await this.post('/sign-in', { email, password })
    this.cookie = answer.headers['set-cookie'][0].split(';')[0]
  }

  /** Makes the first manager of a register that was imported. */
  async setUp() {
    await this.until(() => this.said.match(/\/setup\/\S+\n/), 60)
    const page = this.said.match(/\/setup\/\S+/)[0]
    const operation = (await this.get(page)).toString().match(/name="operation"[^>]*value="([^"]*)"/)[1]
    const fields = { operation, name: 'Mätning', email: 'matning@exempel.se', password: 'en mätning är en mätning' }
    await this.post(page, fields)
    await this.signIn(fields.email, fields.password)
    return fields
  }

  /** Makes an account for an ombud with fifty ended clients and signs in with it; its cookie. */
  async letIn() {
    const form = (await this.get('/accounts/new')).toString()
    const choice = form.match(/<select id="ombud"[\s\S]*?<\/select>/)[0]
    const fields = { name: 'Mätt', email: 'ombud@exempel.se', role: 'ombud', password: 'ett ombud är ett ombud' }
    for (const [, id] of choice.matchAll(/<option value="([0-9a-f-]{36})"/g)) {
      const list = (await this.get(`/people?state=closed&ombud=${id}`)).toString()
      if (list.split('<tr>').length - 2 < 50) continue
      const made = (await this.send('POST', '/accounts', { ...fields, ombud: id })).body.toString()
      await this.post(made.match(/\/invitation\/[^"<\s]+/)[0], { password: fields.password })
      await this.signIn(fields.email, fields.password)
      return this.cookie
    }
    throw new Error('no ombud has fifty ended clients')
  }

  /** Processor and clock time a turn, in ms, of `turn` repeated for a while after some turns to warm up. */
  async measure(turn) {
    for (let n = 0; n < 5; n++) await turn()
    const [before, from] = [processor(this.pid), performance.now()]
    let turns = 0
    while (performance.now() - from < SECONDS * 1000 && turns < 20_000) {
      await turn()
      turns++
    }
    return { cpu: (processor(this.pid) - before) / turns, wall: (performance.now() - from) / turns, turns }
  }

  async stop() {
    this.child.kill('SIGTERM')
    this.agent.destroy()
    for (let n = 0; n < 3000 && this.ended === undefined; n++) await sleep(10)
  }
}

const rows = []
/** A line of the table. `limit` is in the same unit as `value`. */
function line(size, what, value, unit, limit, bare) {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  const verdict = limit === undefined ? '' : value <= limit ? 'yes' : '**no**'
  const ratio = bare ? (value / bare).toFixed(0) : ''
  rows.push([size, what, `${value.toFixed(digits)} ${unit}`, limit === undefined ? '' : `${limit} ${unit}`, verdict, ratio])
  process.stderr.write(`${size}: ${what}: ${value.toFixed(digits)} ${unit}\n`)
}

/** A made-up register as a folder to import. */
async function register(size) {
  const [database, out] = [`sqlite:${join(folder, `demo-${size}.db`)}`, join(folder, `register-${size}`)]
  const demo = await Server.start(['demo', '--size', size, '--database', database], `demo-${size}`)
  await demo.stop()
  await run('export', out, '--database', database)
  for (const file of readdirSync(folder)) if (file.startsWith(`demo-${size}.db`)) rmSync(join(folder, file))
  return out
}

/** The newest year with persons in the account, and the account. */
async function account(server) {
  for (let year = new Date().getFullYear(); year > 1990; year--) {
    const found = JSON.parse(await server.get(accountPath(year, 'json')))
    if (found.clients.total.women.all > 0) return { year, found }
  }
  throw new Error('no year has anybody in it')
}

const accountPath = (year, format) => `/grant-account/${year}.${format}`

/** The bare handler: no session, no database. */
const bareHandler = (server) => server.measure(() => server.get('/assets/mark.svg'))

/** A municipality whose list of ended clients has a full page. */
async function fullList(server) {
  const page = (await server.get('/people')).toString()
  const places = [...page.matchAll(/<option value="([^"]+)"/g)].map((match) => match[1])
  for (const place of places.slice(0, 400)) {
    const path = `/people?municipality=${encodeURIComponent(place)}&state=closed`
    const list = (await server.get(path)).toString()
    if (list.split('<tr>').length - 2 === 50) return { path, list }
  }
  throw new Error('no list has fifty persons')
}

/** A person whose page shows so many contacts. */
async function busyPerson(server, least = 50) {
  for (let page = 0; page < 20; page++) {
    const list = (await server.get(`/people?state=closed&page=${page}`)).toString()
    for (const [, path] of list.matchAll(/href="(\/people\/[0-9a-f-]{36})"/g)) {
      if ((await server.get(path)).toString().split('href="/contacts/').length - 1 >= least) return path
    }
  }
  throw new Error(`nobody has ${least} contacts`)
}

async function small() {
  const folderOfRows = await register('S')
  const database = `sqlite:${join(folder, 'S.db')}`
  const taken = await run('import', folderOfRows, '--database', database)
  line('S', 'import', taken.seconds, 's')
  const server = await Server.start(['serve', '--database', database], 'serve-S')
  await server.setUp()
  const { year } = await account(server)
  const bare = await bareHandler(server)
  line('S', 'bare handler', bare.cpu, 'ms', undefined, bare.cpu)
  const measure = async (what, path, limit) => {
    const { cpu, wall } = await server.measure(() => server.get(path))
    line('S', `${what}, processor`, cpu, 'ms', limit, bare.cpu)
    line('S', `${what}, clock`, wall, 'ms')
  }
  await measure('account as JSON', accountPath(year, 'json'))
  await measure('account as XLSX', accountPath(year, 'xlsx'), 30)
  await measure('account as PDF', accountPath(year, 'pdf'), 300)
  await server.until(() => ready(server), 120)
  const report = `/annual-reports/${year}`
  for (const [what, path, limit] of [['page', report, 300], ['HTML', `${report}.html`, 300], ['PDF', `${report}.pdf`, 1000], ['Word', `${report}.docx`]]) {
    line('S', `annual report as ${what}, clock`, (await server.measure(() => server.get(path))).wall, 'ms', limit)
  }
  line('S', 'resident memory afterwards', memory(server.pid, 'VmRSS'), 'MB')
  await server.stop()
  await logged(database)
}

/** What the line in the log adds to a person's page, at sixteen connections: the same page with and without it, by turns. */
async function logged(database) {
  const [plain, silent] = [{}, { OMBUD_UNLOGGED: '1' }]
  const best = [Infinity, Infinity]
  let person
  for (let round = 0; round < 3; round++) {
    for (const [at, env] of [plain, silent].entries()) {
      const server = await Server.start(['serve', '--database', database], `serve-log-${round}-${at}`, env)
      await server.signIn('matning@exempel.se', 'en mätning är en mätning')
      person ??= await busyPerson(server)
      best[at] = Math.min(best[at], await atOnce(server, person, 16))
      await server.stop()
    }
  }
  line('S', 'a person at 16 connections, clock', best[0], 'ms')
  line('S', 'the same without its line in the log, clock', best[1], 'ms')
  line('S', 'ratio of the two', best[0] / best[1], '×', 1.5)
}

/** Clock time a page, in ms, while so many ask for it at once. */
async function atOnce(server, path, connections) {
  for (let n = 0; n < 50; n++) await server.get(path)
  const from = performance.now()
  let turns = 0
  const asker = async () => {
    while (performance.now() - from < SECONDS * 1000) {
      await server.get(path)
      turns++
    }
  }
  await Promise.all(Array.from({ length: connections }, asker))
  return (performance.now() - from) / turns
}

/** Whether the server has worked out what its reports may tell. */
const ready = (server) => readFileSync(server.log, 'utf8').includes('reports ready')

/** Seconds until a report is there when a row has just been written. */
async function afterWrite(server, write, path) {
  const taken = []
  for (let n = 0; n < 3; n++) {
    await write()
    const from = performance.now()
    await server.get(path)
    taken.push((performance.now() - from) / 1000)
  }
  return taken.sort((one, other) => one - other)[1]
}

async function large() {
  const folderOfRows = await register('L')
  const database = `sqlite:${join(folder, 'L.db')}`
  const taken = await run('import', folderOfRows, '--database', database)
  line('L', 'import', taken.seconds, 's', 180)
  line('L', 'import, peak memory', taken.peak, 'MB', 500)
  const first = await Server.start(['serve', '--database', database], 'set-up-L')
  const who = await first.setUp()
  await first.stop()

  const server = await Server.start(['serve', '--database', database], 'serve-L')
  await server.get('/health')
  line('L', 'start to first answer', (performance.now() - server.started) / 1000, 's', 0.5)
  await server.until(() => readFileSync(server.log, 'utf8').includes('columns ready'), 120)
  line('L', 'start to columns ready', (performance.now() - server.started) / 1000, 's', 2)
  await server.signIn(who.email, who.password)
  // The contacts are loaded after the rest, and then what may be told is worked out; nothing is measured meanwhile.
  await server.until(() => ready(server), 600)
  line('L', 'start to reports ready', (performance.now() - server.started) / 1000, 's')

  const bare = await bareHandler(server)
  line('L', 'bare handler', bare.cpu, 'ms', undefined, bare.cpu)
  const per = (what, { cpu }, limit) => line('L', what, cpu, 'ms', limit, bare.cpu)
  const { year, found } = await account(server)
  per('account as JSON', await server.measure(() => server.get(accountPath(year, 'json'))), 5)
  let calls = found.advice.calls
  const write = () => {
    calls++
    return server.post('/advice', { on_day: `${year}-06-15`, caller: 'annan', minutes: '10' })
  }
  per('a small write', await server.measure(write))
  const pair = await server.measure(async () => {
    await write()
    const now = JSON.parse(await server.get(accountPath(year, 'json'))).advice.calls
    if (now !== calls) throw new Error(`after a write the account says ${now} calls, not ${calls}`)
  })
  per('a small write and the account right after it', pair)
  per('list of 50 by municipality and state', await listed(server), 2)
  const person = await busyPerson(server)
  per('a person with 50 contacts', await server.measure(() => server.get(person)), 1.5)
  const manager = server.cookie
  await restricted(server)
  line('L', 'resident memory afterwards', memory(server.pid, 'VmRSS'), 'MB', 150)
  server.cookie = manager
  for (const ending of ['', '.pdf']) {
    const what = ending === '' ? 'page' : 'PDF'
    line('L', `annual report as ${what} right after a write, clock`, await afterWrite(server, write, `/annual-reports/${year}${ending}`), 's', 5)
  }
  line('L', 'peak memory of the server', memory(server.pid, 'VmHWM'), 'MB')
  await server.stop()
}

/** The same pages for a manager and for an ombud, who sees only his or her own clients. */
async function restricted(server) {
  const manager = server.cookie
  const ombud = await server.letIn()
  const list = '/people?state=closed'
  const person = await busyPerson(server, 20)
  for (const [what, path] of [['list of 50 ended clients', list], ['the same person', person]]) {
    const taken = []
    for (const cookie of [manager, ombud]) {
      server.cookie = cookie
      taken.push((await server.measure(() => server.get(path))).cpu)
    }
    line('L', `${what}, as a manager`, taken[0], 'ms')
    line('L', `${what}, as an ombud`, taken[1], 'ms')
    line('L', `${what}, ombud to manager`, taken[1] / taken[0], '×', 1.2)
  }
  for (const path of ['/today', '/queue', '/intakes']) line('L', `${path} as an ombud`, (await server.measure(() => server.get(path))).cpu, 'ms')
}

async function listed(server) {
  const { path } = await fullList(server)
  return server.measure(() => server.get(path))
}

if (sizes.includes('S')) await small()
if (sizes.includes('L')) await large()
console.log(`${cpus()[0].model}, ${availableParallelism()} cores; each request repeated for ${SECONDS} s on one connection.\n`)
console.log('| size | what | value | limit | met | × bare handler |\n|---|---|---:|---:|---|---:|')
for (const row of rows) console.log(`| ${row.join(' | ')} |`)
