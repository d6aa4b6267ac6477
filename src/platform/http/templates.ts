import nunjucks from 'nunjucks'
import { accents } from '../../design/accents.ts'
import type { PageModel } from '../../design/page-model.ts'
import { confidenceTags, stateTags } from '../../design/state-tags.ts'
import type { PageContext, Templates } from './page-context.ts'
import { addFilters } from '../../design/filters.ts'
import './quick-frames.ts'
import { createLoader, listTemplates } from './template-loader.ts'

export interface Brand {
  /** Shown in the header of every page and at the end of every title. */
  readonly serviceName: string
}

/** Addresses of the built style sheet and scripts, as `build/assets/manifest.json` holds them. */
export interface AssetAddresses {
  readonly css: string
  readonly js: string
  /** Marks the page as scripted before it is drawn, so that nothing moves afterwards. */
  readonly beginJs: string
}

export type Page<Model extends PageModel> = (model: Model, context: PageContext) => string

/**
 * A page that may be given exactly this model: `definePage<RegisterPage>('register/register.njk')`, which is
 * `src/features/register/views/register.njk`. In the template the fields of the model stand by their own names;
 * `page` is the PageContext, `errors` its field errors, `brand` the Brand.
 */
export function definePage<Model extends PageModel>(template: string): Page<Model> {
  return (model, context) => context.templates.render(template, model, context)
}

interface Branding {
  readonly brand: Brand
  readonly assets: AssetAddresses
}

/**
 * The templates of the product: our layouts and components, the views of every feature slice, and the official macros
 * of govuk-frontend and MoJ frontend. All are read and compiled now, so that a broken one refuses to start and the
 * first reader does not wait.
 */
export function createTemplates(branding: Branding): Templates {
  const environment = createEnvironment(branding)
  for (const name of listTemplates()) environment.getTemplate(name, true)
  return {
    render: (template, model, context) => environment.render(template, { ...model, page: context, errors: context.errors }),
  }
}

/** What all templates share, before any is read. */
export function createEnvironment({ brand, assets }: Branding): nunjucks.Environment {
  const environment = new nunjucks.Environment(createLoader(), { autoescape: true })
  addFilters(environment)
  for (const [name, value] of Object.entries({ brand, assets, accents, stateTags, confidenceTags })) environment.addGlobal(name, value)
  return environment
}
