// Runs before anything is drawn, so that what scripts fold or reveal is so from the first moment and nothing moves.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
