import { createContext, useContext, useState, type ReactNode } from 'react'
import { words, type Language, type Words } from './words'

const KEY = 'stage.language'

interface LanguageChoice {
  language: Language
  w: Words
  toggle: () => void
}

const Context = createContext<LanguageChoice>({ language: 'en', w: words.en, toggle: () => {} })

function initialLanguage(): Language {
  const kept = localStorage.getItem(KEY)
  if (kept === 'en' || kept === 'zh') return kept
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage)
  const toggle = () => {
    const next = language === 'en' ? 'zh' : 'en'
    localStorage.setItem(KEY, next)
    document.documentElement.lang = next
    setLanguage(next)
  }
  return (
    <Context.Provider value={{ language, w: words[language], toggle }}>{children}</Context.Provider>
  )
}

export const useLanguage = (): LanguageChoice => useContext(Context)
