import { useSaid } from '@/components/evidence/said'
import { stepsOf } from '@/lib/domain/offences/catalogue/procedure'

/** What a formality of the catalogue is called. */
export const useStepTitle = () => {
  const said = useSaid()
  const steps = stepsOf('KH')
  return (id: string) => {
    const step = steps.find((one) => one.id === id)
    return step ? said(step.title) : id
  }
}
