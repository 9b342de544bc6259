import { NothingHere } from '@/components/identity/nothing-here'

export default function NotFound() {
  return <NothingHere />
}
