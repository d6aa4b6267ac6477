import { get, type Route } from '../../platform/http/visit.ts'
import { showHome } from './show-home.ts'

export const homeRoutes: readonly Route[] = [get('/', { may: 'permissions:view', audit: 'view-home' }, showHome)]
