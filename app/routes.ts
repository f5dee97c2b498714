import { index, prefix, type RouteConfig, route } from '@remix-run/route-config';

/** The map of addresses. The first part, where there is one, is the language; English has none. */
export default [
  ...prefix(':lang?', [
    index('routes/home.tsx'),
    route('spaces/:slug', 'routes/space.tsx'),
    route('spaces/:slug/questions/:question', 'routes/question.tsx'),
    route('spaces/:slug/comments', 'routes/unplaced-comments.tsx'),
    route('spaces/:slug/comments/:number', 'routes/comment.tsx'),
    route('spaces/:slug/workplan', 'routes/workplan.tsx'),
    route('spaces/:slug/priorities/:code', 'routes/priority-in-space.tsx'),
    route('spaces/:slug/objectives/:code', 'routes/objective-in-space.tsx'),
    route('spaces/:slug/terms/:framework/:code', 'routes/term-in-space.tsx'),
    route('objectives', 'routes/objectives.tsx'),
    route('objectives/:code', 'routes/objective.tsx'),
    route('register', 'routes/register.tsx'),
    route('register/sent', 'routes/register-sent.tsx'),
    route('register/confirm/:token', 'routes/register-confirm.tsx'),
    route('sign-in', 'routes/sign-in.tsx'),
    route('sign-in/code', 'routes/sign-in-code.tsx'),
    route('forgotten-password', 'routes/forgotten-password.tsx'),
    route('forgotten-password/sent', 'routes/forgotten-password-sent.tsx'),
    route('choose-password/:token', 'routes/choose-password.tsx'),
    route('set-up/:token', 'routes/set-up.tsx'),
    route('*', 'routes/nowhere.tsx'),
  ]),
] satisfies RouteConfig;
