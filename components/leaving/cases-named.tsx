type Named = { readonly caseId: string; readonly number: string; readonly title: string }

/** Cases by number and title, each leading to its team. */
export function CasesNamed({ cases }: { readonly cases: readonly Named[] }) {
  return (
    <ul className="text-sm">
      {cases.map(({ caseId, number, title }) => (
        <li key={caseId}>
          <a href={`/cases/${caseId}/team`} className="link">
            <b className="font-mono">{number}</b> {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
