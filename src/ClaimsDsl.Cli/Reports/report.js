'use strict';
// Every claim has one entry in the list of claims, with what can be searched; wherever else it is shown, its number says whether it is.
(() => {
  const form = document.getElementById('filters');
  const [search, party, subject, status] = ['search', 'party', 'subject', 'status'].map(id => document.getElementById(id));
  const count = document.getElementById('count');
  const claims = [...document.querySelectorAll('#claims [data-parties]')].map(element => ({
    number: element.dataset.claim,
    parties: element.dataset.parties.split('\n'),
    subject: element.dataset.subject,
    status: element.dataset.status,
    text: element.textContent.toLowerCase(),
  }));
  const shown = [...document.querySelectorAll('main [data-claim]')];

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word);
    const chosen = new Set(claims.filter(claim =>
      words.every(word => claim.text.includes(word))
      && (!party.value || claim.parties.includes(party.value))
      && (!subject.value || claim.subject === subject.value)
      && (!status.value || claim.status === status.value)).map(claim => claim.number));
    for (const element of shown) {
      element.classList.toggle('out', !chosen.has(element.dataset.claim));
    }
    for (const group of document.querySelectorAll('.dispute, .chart, .timeline > li, .tree > li, .matrix tr')) {
      const inside = [...group.querySelectorAll('[data-claim]')];
      group.classList.toggle('out', inside.length > 0 && inside.every(element => element.classList.contains('out')));
    }
    count.textContent = chosen.size === claims.length ? `All ${claims.length} claims are shown.` : `${chosen.size} of ${claims.length} claims are shown.`;
  }

  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', event => event.preventDefault());
  form.hidden = false;
  apply();
})();
