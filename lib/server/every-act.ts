/** Every act of the house, so that the door knows them all by name. One line an area. */
import './cases/open-case'
import './evidence/attach-file'
import './evidence/begin-upload'
import './evidence/open-file'
import './identity/decide-approval'
