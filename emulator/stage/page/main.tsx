import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './language'
import { Stage } from './stage'

const root = document.getElementById('stage')
if (root)
  createRoot(root).render(
    <LanguageProvider>
      <Stage />
    </LanguageProvider>,
  )
