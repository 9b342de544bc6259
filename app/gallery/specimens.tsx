'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AsAssessedAndIfCleared } from '@/components/readiness/as-assessed'
import { BandMark } from '@/components/readiness/band-mark'
import { CoverageBar } from '@/components/readiness/coverage-bar'
import { HeldBack } from '@/components/readiness/held-back'
import { LimitLadder } from '@/components/readiness/limit-ladder'
import { PointsLedger } from '@/components/readiness/points-ledger'
import { ReadinessFigure } from '@/components/readiness/readiness-figure'
import { SuspectsTable } from '@/components/readiness/suspects-table'
import { BottomBar } from '@/components/shell/bottom-bar'
import { CaseBar } from '@/components/shell/case-bar'
import { CaseLink } from '@/components/shell/case-link'
import { CaseTabs } from '@/components/shell/case-tabs'
import { PageTitle } from '@/components/shell/page'
import { PageFooter } from '@/components/shell/page-footer'
import { PersonMenu } from '@/components/shell/person-menu'
import { FindBox, TopBar } from '@/components/shell/top-bar'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Card, Stack } from '@/components/ui/card'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { Clock, Clocks } from '@/components/ui/clock'
import { CustodyTag } from '@/components/ui/custody-tag'
import { DateTime } from '@/components/ui/date-time'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Dialog, DialogActs } from '@/components/ui/dialog'
import { useCount } from '@/components/ui/digits'
import { Direction } from '@/components/ui/direction'
import { Disclosure } from '@/components/ui/disclosure'
import { DisclosureTag } from '@/components/ui/disclosure-tag'
import { Empty } from '@/components/ui/empty'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileInput } from '@/components/ui/file-input'
import { FilterBar } from '@/components/ui/filter-bar'
import { FormStateProvider } from '@/components/ui/form-state'
import { Grade } from '@/components/ui/grade'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { KeyValues } from '@/components/ui/key-value'
import { LegalityTag } from '@/components/ui/legality'
import { Guardrail, Notice, ReadinessNotice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Progress } from '@/components/ui/progress'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SidePanel } from '@/components/ui/side-panel'
import { StatusTag } from '@/components/ui/status-tag'
import { StepTag } from '@/components/ui/step-tag'
import { Stepper, StickyFoot } from '@/components/ui/stepper'
import { StrengthMark } from '@/components/ui/strength'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { TierMark } from '@/components/ui/tier-mark'
import { Timeline } from '@/components/ui/timeline'
import { Toast } from '@/components/ui/toast'
import { UploadProgress } from '@/components/ui/upload-progress'

type Props = { readonly now: string; readonly refuse: FormAction }

const later = (now: string, hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString()

/** All the parts, in one language and one look. */
export function Specimens({ now, refuse }: Props) {
  return (
    <Stack>
      <Shell />
      <Vocabulary />
      <Readiness />
      <Lists />
      <Forms refuse={refuse} />
      <States now={now} refuse={refuse} />
    </Stack>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="grid items-center gap-x-4 gap-y-1 py-1.5 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <span className="text-sm text-soft">{name}</span>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">{children}</div>
    </div>
  )
}

function Shell() {
  const t = useTranslations('gallery')
  const count = useCount()
  return (
    <div className="overflow-hidden rounded-card border border-line">
      <TopBar
        places={[
          { href: '/gallery', label: t('my-work') },
          { href: '/cases', label: t('cases') },
          { href: '/reports', label: t('reports') },
        ]}
        findHref="/search"
        person={
          <PersonMenu
            name={t('officer')}
            role={t('officer-role')}
            initials="MB"
            theme="system"
            signOut={<Button icon={<Icon of="sign-out" size="s" />}>{t('sign-out')}</Button>}
          />
        }
      />
      <CaseBar
        number="KUM-2026-0031"
        title={t('case')}
        tags={
          <>
            <StatusTag look="active">{t('under-investigation')}</StatusTag>
            <StatusTag look="returned">{t('returned')}</StatusTag>
          </>
        }
        acts={
          <>
            <Button icon={<Icon of="print" size="s" />}>{t('print')}</Button>
            <Button kind="primary" icon={<Icon of="add" size="s" />}>
              {t('log')} <Kbd>N</Kbd>
            </Button>
          </>
        }
        tabs={
          <CaseTabs
            tabs={[
              { href: '/gallery', label: t('glance'), whole: true },
              { href: '/gallery/evidence', label: t('evidence'), count: count(64) },
              { href: '/gallery/matrix', label: t('matrix') },
              { href: '/gallery/people', label: t('people'), count: count(11) },
              { href: '/gallery/review', label: t('review'), count: count(2) },
              { href: '/gallery/history', label: t('history') },
            ]}
          />
        }
      />
      <div className="p-4">
        <PageTitle
          over={<Breadcrumbs trail={[{ href: '/cases', label: t('cases') }]} />}
          title={t('today')}
          lead={t('today-lead')}
        />
        <div className="max-w-96">
          <div className="bg-bar p-2">
            <FindBox action="/search" shortcut="Ctrl K" />
          </div>
        </div>
      </div>
      <BottomBar
        places={[
          { href: '/gallery', label: t('today-short'), icon: 'home' },
          { href: '/log', label: t('log-short'), icon: 'log' },
          { href: '/scan', label: t('scan'), icon: 'scan' },
          {
            href: '/tasks',
            label: t('tasks'),
            icon: 'tasks',
            waiting: { shown: count(4), spoken: t('tasks-waiting', { count: 4 }) },
          },
        ]}
      />
      <PageFooter end={t('on-record')}>
        <DateTime at="2026-11-19T02:14:00Z" /> · crm-1.0.0
      </PageFooter>
    </div>
  )
}

function Vocabulary() {
  const t = useTranslations('gallery')
  return (
    <Card title={t('vocabulary')}>
      <Line name={t('bands')}>
        <BandMark band="not_ready" />
        <BandMark band="building" />
        <BandMark band="talk_to_prosecutor" />
        <BandMark band="ready_for_decision" candidate />
      </Line>
      <Line name={t('tiers')}>
        <TierMark tier={1} word />
        <TierMark tier={2} word />
        <TierMark tier={3} word />
        <TierMark tier={4} word />
      </Line>
      <Line name={t('strength')}>
        <StrengthMark strength="fits" />
        <StrengthMark strength="points" />
        <StrengthMark strength="shows" />
        <StrengthMark strength="proves" />
        <StrengthMark strength="shows" away />
      </Line>
      <Line name={t('direction')}>
        <Direction polarity="supports" word />
        <Direction polarity="undermines" word />
      </Line>
      <Line name={t('grade')}>
        <Grade source="B" information={2} inWords />
        <Grade source="P1" inWords />
        <Grade source={null} />
      </Line>
      <Line name={t('legality')}>
        <LegalityTag legality="cleared" />
        <LegalityTag legality="at_risk" />
        <LegalityTag legality="unassessed" />
        <LegalityTag legality="excluded" />
        <LegalityTag legality="intelligence_only" />
      </Line>
      <Line name={t('custody')}>
        <CustodyTag defects={0} />
        <CustodyTag defects={2} />
        <CustodyTag defects={0} waiting />
      </Line>
      <Line name={t('step')}>
        <StepTag step="blocker" />
        <StepTag step="major" />
        <StepTag step="minor" />
        <StepTag step="done" />
        <StepTag step="later" />
        <StepTag step="not_applicable" />
      </Line>
      <Line name={t('disclosure')}>
        <DisclosureTag disclosure="in_file" />
        <DisclosureTag disclosure="unused" />
        <DisclosureTag disclosure="withheld" />
        <DisclosureTag disclosure="undecided" />
      </Line>
      <Line name={t('status')}>
        <StatusTag look="waiting">{t('waiting')}</StatusTag>
        <StatusTag look="accepted">{t('accepted')}</StatusTag>
        <StatusTag look="refused">{t('refused')}</StatusTag>
        <StatusTag look="late">{t('late')}</StatusTag>
        <StatusTag look="closed">{t('closed')}</StatusTag>
        <StatusTag look="draft">{t('draft')}</StatusTag>
      </Line>
      <Line name={t('coverage')}>
        <div className="w-72 max-w-full space-y-2">
          <CoverageBar coverage={54} range={{ strict: 40, lenient: 59 }} />
          <CoverageBar coverage={68} taken={40} />
          <CoverageBar coverage={118} small />
        </div>
      </Line>
    </Card>
  )
}

function Readiness() {
  const t = useTranslations('gallery')
  const range = { strict: 39, lenient: 59 }
  return (
    <>
      <Card foot={<ReadinessNotice />}>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,1fr)_17rem]">
          <div>
            <p className="text-sm">
              <TierMark tier={1} word />
            </p>
            <h2 className="mt-0.5 mb-3 text-limit">
              {t('leader')} <span lang="km">ពពក វិសាល</span>
            </h2>
            <HeldBack
              title={t('limit')}
              acts={
                <>
                  <Button kind="primary" icon={<Icon of="enquiry" size="s" />}>
                    {t('make-task')}
                  </Button>
                  <Button>{t('open-cell')}</Button>
                </>
              }
            >
              {t('limit-sentence')}
            </HeldBack>
          </div>
          <ReadinessFigure display={54} band="building" range={range} />
        </div>
      </Card>
      <Card title={t('ladder')} aside={t('ladder-aside')}>
        <LimitLadder
          rungs={[
            { id: 'a', value: 54.4, title: t('knowledge'), sentence: t('knowledge-why'), restsOn: 'E-004' },
            { id: 'b', value: 60, title: t('chain'), sentence: t('chain-why') },
            {
              id: 'c',
              value: 69,
              title: t('step-open'),
              sentence: t('step-why'),
              tag: <StepTag step="major" />,
            },
            { id: 'd', value: 94, title: t('disclosure') },
          ]}
        />
      </Card>
      <Card title={t('points')}>
        <PointsLedger
          points={10.9}
          target={20}
          coverage={0.54}
          voices={[
            {
              id: 'h1',
              source: t('handset'),
              polarity: 'supports',
              points: 15.4,
              items: [
                { id: '1', name: 'E-004', weight: 13, why: t('weight-why') },
                { id: '2', name: 'E-011', weight: 12, why: t('weight-why') },
              ],
            },
            {
              id: 'br',
              source: t('brother'),
              polarity: 'undermines',
              points: -4.5,
              items: [{ id: '3', name: 'E-019', weight: 4.5 }],
            },
          ]}
          rules={[{ id: 'u', value: 0.59, sentence: t('rule') }]}
        />
      </Card>
      <Card title={t('two-numbers')}>
        <AsAssessedAndIfCleared
          assessed={{ display: 54, band: 'building', range }}
          ifCleared={{ display: 66, band: 'talk_to_prosecutor', range: { strict: 51, lenient: 72 } }}
        />
      </Card>
      <SuspectsTable
        suspects={[
          {
            id: '2',
            href: '/x',
            name: t('courier'),
            tier: 3,
            role: t('courier-role'),
            charge: t('transport'),
            reading: { display: 69, band: 'talk_to_prosecutor', range: { strict: 60, lenient: 74 } },
            heldBack: (
              <>
                <StepTag step="blocker" /> {t('step-open')}
              </>
            ),
          },
          {
            id: '1',
            href: '/x',
            name: t('leader'),
            tier: 1,
            role: t('leader-role'),
            charge: t('instigator'),
            reading: { display: 54, band: 'building', range },
            heldBack: t('limit'),
            selected: true,
          },
        ]}
      />
    </>
  )
}

function Lists() {
  const t = useTranslations('gallery')
  return (
    <>
      <Card title={t('evidence')} flush>
        <FilterBar
          action="/gallery"
          filters={[
            { name: 'q', label: t('words'), value: 'H2' },
            { name: 'legality', label: t('legality'), options: [{ value: 'cleared', label: t('accepted') }] },
          ]}
          aside={<CaseLink href="/x">{t('export')}</CaseLink>}
        />
        <Table
          caption={t('evidence')}
          columns={[
            { key: 'item', label: t('item'), sort: { href: '/gallery', now: 'ascending' } },
            { key: 'seal', label: t('seal'), tight: true },
            { key: 'when', label: t('when'), sort: { href: '/gallery', now: null }, tight: true },
            { key: 'state', label: t('legality') },
            { key: 'weight', label: t('weight'), numeric: true },
          ]}
          rows={[
            {
              id: '1',
              cells: {
                item: (
                  <CaseLink href="/x">
                    <span className="font-mono">E-001</span> {t('packages')}
                  </CaseLink>
                ),
                seal: <span className="font-mono">KP-204681</span>,
                when: <DateTime at="2026-11-02T11:40:00Z" exact />,
                state: <LegalityTag legality="at_risk" />,
                weight: '11840 g',
              },
            },
            {
              id: '2',
              selected: true,
              cells: {
                item: (
                  <CaseLink href="/x">
                    <span className="font-mono">E-004</span> {t('handset')}
                  </CaseLink>
                ),
                seal: <span className="font-mono">KP-204690</span>,
                when: <DateTime at="2026-11-02T12:10:00Z" exact />,
                state: <LegalityTag legality="cleared" />,
              },
            },
          ]}
        />
        <Pager earlier="/gallery" later="/gallery" />
      </Card>
      <div className="grid gap-4 sm:grid-cols-2">
        <Card title={t('custody')}>
          <Timeline
            moments={[
              {
                id: '1',
                icon: 'hand-over',
                tone: 'ok',
                title: t('handed-over'),
                at: <DateTime at="2026-11-10T04:37:00Z" />,
              },
              { id: 'g', gap: <b>{t('gap')}</b> },
              {
                id: '2',
                icon: 'store',
                title: t('received'),
                at: <DateTime at="2026-11-10T08:02:00Z" />,
                children: t('shelf'),
              },
            ]}
          />
        </Card>
        <Card title={t('facts')}>
          <KeyValues
            facts={[
              { name: t('seal'), value: 'KP-204681', mono: true },
              { name: t('weight'), value: '11840 g' },
              { name: t('when'), value: <DateTime at="2026-11-02T11:40:00Z" exact /> },
              { name: t('source'), value: t('handset') },
            ]}
          />
          <Disclosure summary={t('more')} className="mt-2 text-sm">
            {t('limit-sentence')}
          </Disclosure>
        </Card>
      </div>
    </>
  )
}

function Forms({ refuse }: { readonly refuse: FormAction }) {
  const t = useTranslations('gallery')
  const choices = [
    { value: 'den', label: t('exception'), hint: t('exception-law') },
    { value: 'flagrant', label: t('flagrant') },
    { value: 'none', label: t('none') },
  ]
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Card title={t('form')}>
        <Stepper step={3} of={6} aside={t('kept')} />
        <ActionForm action={refuse}>
          <DateTimeInput
            name="at"
            label={t('when')}
            value="2026-11-02T18:40"
            below={
              <Guardrail
                title={t('outside')}
                choices={<RadioCards name="ground" label={t('ground')} options={choices} value="den" />}
              >
                {t('outside-why')}
              </Guardrail>
            }
          />
          <TextInput
            name="net"
            label={t('net')}
            hint={t('net-hint')}
            why={t('net-why')}
            good={t('net-good')}
            bad={t('net-bad')}
            unit="g"
            inputMode="decimal"
            mono
            width="medium"
          />
          <Select
            name="kind"
            label={t('kind')}
            blank={t('choose')}
            options={[
              { value: 'a', label: t('handset') },
              { label: t('people'), options: [{ value: 'b', label: t('brother') }] },
            ]}
          />
          <TextArea name="account" label={t('account')} optional />
          <FileInput name="photo" label={t('photo')} accept="image/*" />
          <CheckboxGroup
            name="present"
            label={t('present')}
            values={['owner']}
            options={[
              { value: 'owner', label: t('owner') },
              { value: 'chief', label: t('chief') },
            ]}
          />
          <Checkbox name="witness" label={t('witness')} hint={t('witness-hint')} />
          <StickyFoot missing={<b className="text-stop">{t('witness-error')}</b>}>
            <Button type="submit" name="intent" value="draft" icon={<Icon of="draft" size="s" />}>
              {t('keep-draft')}
            </Button>
            <SubmitButton className="flex-1">{t('next')}</SubmitButton>
          </StickyFoot>
        </ActionForm>
      </Card>
      <Card title={t('errors')}>
        <FormStateProvider
          state={{
            answers: { net: '12840', kind: 'b' },
            errors: { net: [t('net-error')], witness: [t('witness-error')] },
          }}
        >
          <ErrorSummary />
          <TextInput name="net" label={t('net')} hint={t('net-hint')} unit="g" mono width="medium" />
          <RadioCards
            name="legality"
            label={t('legality')}
            layout="two"
            options={[
              { value: 'yes', label: t('accepted') },
              { value: 'no', label: t('refused') },
            ]}
          />
          <Checkbox name="witness" label={t('witness')} />
        </FormStateProvider>
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" icon={<Icon of="add" size="s" />}>
            {t('log')}
          </Button>
          <Button>{t('open-cell')}</Button>
          <Button kind="quiet">{t('not-now')}</Button>
          <Button kind="warn" icon={<Icon of="stop" size="s" />}>
            {t('exclude')}
          </Button>
          <Button size="small">{t('make-task-short')}</Button>
          <Button disabled>{t('not-now')}</Button>
          <Button size="wide">{t('open-cell')}</Button>
        </div>
      </Card>
    </div>
  )
}

function States({ now, refuse }: Props) {
  const t = useTranslations('gallery')
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Card title={t('clocks')}>
        <Clocks>
          <Clock
            subject={t('detention')}
            zero={t('detention-zero')}
            due={later(now, 11.3)}
            from={later(now, -36.7)}
            now={now}
          />
          <Clock
            subject={t('cctv')}
            zero={t('cctv-zero')}
            due={later(now, 52)}
            from={later(now, -400)}
            now={now}
            icon="video"
            task={false}
            act={<Button size="small">{t('make-task-short')}</Button>}
          />
          <Clock
            subject={t('lab')}
            zero={t('lab-zero')}
            due={later(now, 130)}
            from={later(now, -200)}
            now={now}
            icon="laboratory"
          />
          <Clock
            subject={t('step-open')}
            zero={t('step-why')}
            due={later(now, -360)}
            from={later(now, -384)}
            now={now}
            icon="authority"
          />
        </Clocks>
      </Card>
      <Stack>
        <Empty
          title={t('empty')}
          act={<Button icon={<Icon of="add-person" size="s" />}>{t('add-person')}</Button>}
        >
          {t('empty-why')}
        </Empty>
        <Card>
          <Progress label={t('reading-records')} text={t('row-of', { row: 11200, of: 18422 })} share={0.61} />
          <UploadProgress name="H1-extraction.zip" detail="214 MB" share={0.4} state="sending" />
          <UploadProgress name="H1-extraction.zip" detail="214 MB" share={0.4} state="paused" />
          <UploadProgress name="photo-1.jpg" detail="3 MB" share={1} state="stored" />
          <UploadProgress name="photo-2.jpg" share={0} state="failed" />
        </Card>
        <Notice>{t('offline')}</Notice>
        <Notice tone="risk" title={t('outside')}>
          {t('outside-why')}
        </Notice>
        <Notice tone="stop" title={t('broken')} acts={<Button size="small">{t('open-cell')}</Button>}>
          {t('gap')}
        </Notice>
        <Notice tone="ok">{t('unbroken')}</Notice>
        <Notice tone="counter">{t('points-away')}</Notice>
        <Notice tone="intel">{t('intelligence')}</Notice>
        <div className="max-[900px]:hidden">
          <SidePanel title={t('knowledge')} closeHref="/gallery" previousHref="/gallery" nextHref="/gallery">
            {t('limit-sentence')}
          </SidePanel>
        </div>
        <Toast undo={<Button size="small">{t('undo')}</Button>}>{t('linked')}</Toast>
        <Dialog
          href="/gallery"
          kind="warn"
          trigger={t('exclude')}
          title={t('exclude-title')}
          description={t('exclude-why')}
          consequences={
            <KeyValues
              facts={[
                { name: t('knowledge'), value: <b>79 → 54</b> },
                { name: t('chain'), value: <b>97 → 59</b> },
              ]}
            />
          }
        >
          <ActionForm action={refuse}>
            <TextArea name="net" label={t('reason')} rows={2} />
            <DialogActs keep={t('keep-it')}>
              <SubmitButton kind="warn">{t('exclude')}</SubmitButton>
            </DialogActs>
          </ActionForm>
        </Dialog>
      </Stack>
    </div>
  )
}
