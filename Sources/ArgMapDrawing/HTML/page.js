// Makes the page of a map answer to pointer and keys.
//
// Everything it needs to know is in the document: each box of the diagram has a section of words, and
// the attributes of the stage say which section is about which box (data-boxes, in reading order) and
// which boxes a line joins (data-lines). "Selecting" means to show one such section and its boxes.
(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const pairs = (text) => {
    const words = text.split(' ').filter(Boolean);
    return words.flatMap((word, index) => (index % 2 ? [] : [[word, words[index + 1]]]));
  };
  const hasClass = (elements, name) => elements.forEach((element) => element.classList.add(name));
  const loseClass = (name) => all('.' + name).forEach((element) => element.classList.remove(name));

  document.documentElement.classList.add('js');
  all('[hidden]').forEach((element) => { element.hidden = false; });
  const words = document.querySelector('.words');
  const [elements, front, search] = [byId('elements'), byId('front'), document.querySelector('form')];
  /** On a screen the words about what is selected come first, on paper what the document begins with. */
  const arrange = (isPaper) => {
    if (isPaper) {
      search.before(front);
      words.append(elements);
    } else words.prepend(elements, front);
  };
  arrange(false);

  const status = byId('status');
  const query = byId('query');
  const hint = document.querySelector('.hint');
  const back = document.querySelector('.back');
  /** Whether the words stand below the diagram; the same condition is in the style sheet. */
  const isStacked = matchMedia('(max-width: 50rem)');
  const sections = all('.about');
  const stage = byId('stage');
  const svg = stage && stage.querySelector('svg');

  // The boxes

  const sectionOfBox = new Map();
  const boxesOfSection = new Map(sections.map((section) => [section, []]));
  const neighbours = new Map();
  const linesOfBox = new Map();
  if (stage) {
    for (const [box, section] of pairs(stage.dataset.boxes)) {
      if (!byId(box) || !byId(section)) continue;
      sectionOfBox.set(byId(box), byId(section));
      boxesOfSection.get(byId(section)).push(byId(box));
      neighbours.set(byId(box), []);
      linesOfBox.set(byId(box), []);
    }
    const lines = all('.edge[id]', stage);
    pairs(stage.dataset.lines).forEach(([tail, head], index) => {
      const [from, to] = [byId(tail), byId(head)];
      for (const [one, other] of [[from, to], [to, from]]) {
        if (!neighbours.has(one)) continue;
        linesOfBox.get(one).push(lines[index]);
        if (neighbours.has(other)) neighbours.get(one).push(other);
      }
    });
  }
  /** The boxes of a section or, where the diagram has none, those of the first thing it bears on. */
  const boxesFor = (section) => {
    const own = boxesOfSection.get(section);
    if (own.length) return own;
    const others = all('.links a', section).map((link) => boxesOfSection.get(byId(link.hash.slice(1))));
    return others.find((found) => found && found.length) || [];
  };
  const boxes = [...sectionOfBox.keys()];
  // One box at a time can be reached with Tab; arrows lead from it to the others. They pass over
  // frames, to which the words lead.
  const stops = boxes.filter((box) => !box.classList.contains('frame'));
  let current = stops[0];
  boxes.forEach((box) => box.setAttribute('tabindex', box === current ? '0' : '-1'));
  const makeCurrent = (box) => {
    current.setAttribute('tabindex', '-1');
    current = box;
    current.setAttribute('tabindex', '0');
  };
  const moveTo = (box, focuses) => {
    if (!box) return;
    makeCurrent(box);
    if (focuses) {
      box.focus({ preventScroll: true });
      stage.scrollIntoView({ block: 'nearest' });
    }
    reveal(box);
  };

  // The view: the part of the drawing that the stage shows, in the drawing's own units

  let view;
  let whole;
  const show = (next) => {
    view = next;
    svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '));
    // Nothing is above or below then, so that a finger may as well move the page.
    stage.classList.toggle('is-whole', view.y < 1 && view.y + view.height > whole.height - 1);
  };
  /** A view with a scale (pixels a unit) whose middle is a point of the drawing. */
  const viewAround = (x, y, scale) => {
    const [width, height] = [stage.clientWidth / scale, stage.clientHeight / scale];
    return { x: x - width / 2, y: y - height / 2, width, height };
  };
  const scale = () => stage.clientWidth / view.width;
  const fitScale = () => Math.min(stage.clientWidth / whole.width, stage.clientHeight / whole.height);
  const fitView = () => viewAround(whole.width / 2, whole.height / 2, Math.min(fitScale(), 1.5));
  /** The view of the whole that was asked for last. */
  let fitted;
  const fit = () => { fitted = fitView(); glideTo(fitted); };
  let animation = 0;
  const glideTo = (target) => {
    cancelAnimationFrame(animation);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return show(target);
    const [from, start] = [view, performance.now()];
    const step = (now) => {
      const part = Math.min(1, Math.max(0, (now - start) / 200));
      const eased = part * (2 - part);
      const between = (key) => from[key] + (target[key] - from[key]) * eased;
      show({ x: between('x'), y: between('y'), width: between('width'), height: between('height') });
      if (part !== 1) animation = requestAnimationFrame(step);
    };
    animation = requestAnimationFrame(step);
  };
  const zoom = (factor, clientX, clientY) => {
    cancelAnimationFrame(animation);
    const frame = stage.getBoundingClientRect();
    const [right, down] = [
      (clientX ?? frame.left + frame.width / 2) - frame.left,
      (clientY ?? frame.top + frame.height / 2) - frame.top,
    ];
    const next = Math.min(8, Math.max(fitScale() / 2, scale() * factor));
    show({
      x: view.x + right / scale() - right / next,
      y: view.y + down / scale() - down / next,
      width: stage.clientWidth / next,
      height: stage.clientHeight / next,
    });
  };
  const pan = (right, down) => {
    cancelAnimationFrame(animation);
    show({ ...view, x: view.x - right / scale(), y: view.y - down / scale() });
  };
  /** The middle and the edges of a box in the drawing's units. */
  const place = (box) => {
    const [inner, outer] = [box.getBoundingClientRect(), stage.getBoundingClientRect()];
    const x = view.x + (inner.left - outer.left) / scale();
    const y = view.y + (inner.top - outer.top) / scale();
    const [width, height] = [inner.width / scale(), inner.height / scale()];
    return { x, y, width, height, middle: [x + width / 2, y + height / 2] };
  };
  /** Moves to a box that is not wholly in view, or too small to be read. */
  const reveal = (box) => {
    const { x, y, width, height, middle } = place(box);
    const isInView = x >= view.x && y >= view.y
      && view.x + view.width >= x + width && view.y + view.height >= y + height;
    if (isInView && scale() >= 0.6) return;
    const most = Math.min(stage.clientWidth / (width + 60), stage.clientHeight / (height + 60));
    glideTo(viewAround(...middle, Math.min(Math.max(scale(), 0.9), most)));
  };

  // Selecting

  const clear = () => {
    all('[aria-current]').forEach((box) => box.removeAttribute('aria-current'));
    ['selected', 'related', 'anchored', 'marked'].forEach(loseClass);
    hint.hidden = false;
    back.hidden = true;
  };
  clear();
  const select = (section, box = boxesFor(section)[0]) => {
    clear();
    hint.hidden = true;
    back.hidden = !stage;
    const shown = boxesFor(section);
    hasClass([section, ...shown], 'selected');
    shown.forEach((one) => one.setAttribute('aria-current', 'true'));
    hasClass(linesAt(shown), 'related');
    hasClass(all('.in-text', section).flatMap(piecesOf), 'marked');
    const piece = document.querySelector('.marked');
    if (piece) piece.scrollIntoView({ block: 'nearest' });
    if (isStacked.matches) elements.scrollIntoView();
    else words.scrollTop = 0;
    history.replaceState(null, '', '#' + section.id);
    status.textContent = section.querySelector('h3').textContent;
    moveTo(box, false);
  };
  const linesAt = (ends) => ends.flatMap((box) => linesOfBox.get(box));

  // The texts that the map cites

  const pieces = all('.passage');
  /** The pieces of the passage that a link leads to. */
  const piecesOf = (link) => pieces.slice(
    pieces.indexOf(byId(link.hash.slice(1))), pieces.indexOf(byId(link.dataset.last)) + 1);
  const selectPassage = (piece) => {
    const owners = all('.in-text').filter((link) => piecesOf(link).includes(piece))
      .map((link) => link.closest('.about'));
    if (owners.length === 0) return;
    select(owners[0]);
    hasClass(owners.flatMap(boxesFor), 'anchored');
  };

  // Links inside the page

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const name = link.getAttribute('href').slice(1);
    // A text in the diagram may name a box that is not drawn.
    const target = byId(name) || byId('about-' + name);
    if (!target) return;
    if (link.classList.contains('passage')) selectPassage(link);
    else if (boxesOfSection.has(target)) select(target);
    else if (sectionOfBox.has(target)) select(sectionOfBox.get(target), target);
    else if (link.classList.contains('in-text')) select(link.closest('.about'));
    else return;
    event.preventDefault();
  });

  // Searching

  let hits = [];
  let hit = -1;
  let texts;
  const find = () => {
    loseClass('hit');
    texts ??= sections.map((section) => (
      all('h3, .text', section).map((part) => part.textContent).join('\n').toLowerCase()));
    const wanted = query.value.trim().toLowerCase();
    hits = wanted ? sections.filter((_, index) => texts[index].includes(wanted)) : [];
    hit = -1;
    hasClass(hits.flatMap(boxesFor), 'hit');
    status.textContent = wanted ? `${hits.length} found` : '';
  };
  query.addEventListener('input', find);
  search.addEventListener('submit', (event) => event.preventDefault());
  query.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || hits.length === 0) return;
    hit = (hit + (event.shiftKey ? -1 : 1) + hits.length) % hits.length;
    if (hit === -1) hit = hits.length - 1;
    select(hits[hit]);
    status.textContent = `${hit + 1} of ${hits.length}`;
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      query.value = '';
      find();
      clear();
      history.replaceState(null, '', location.pathname + location.search);
    } else if (event.key === '/' && event.target !== query) {
      query.focus();
      event.preventDefault();
    }
  });

  addEventListener('beforeprint', () => arrange(true));
  addEventListener('afterprint', () => arrange(false));

  const start = byId(location.hash.slice(1));
  if (!stage) {
    if (boxesOfSection.has(start)) select(start);
    return;
  }

  // Keys of the diagram

  const directions = {
    ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
  };
  /** The nearest box in a direction: one that a line leads to, or else any. */
  const boxToward = ([right, down]) => {
    const from = place(current).middle;
    const nearest = (candidates) => {
      let best;
      for (const box of candidates) {
        const [x, y] = place(box).middle;
        const along = (x - from[0]) * right + (y - from[1]) * down;
        const aside = Math.abs((x - from[0]) * down) + Math.abs((y - from[1]) * right);
        const distance = along + 2 * aside;
        if (along > 1 && !(best && distance >= best.distance)) best = { box, distance };
      }
      return best && best.box;
    };
    return nearest(neighbours.get(current)) || nearest(stops);
  };
  document.addEventListener('keydown', (event) => {
    if (event.target === query || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnBox = sectionOfBox.has(event.target);
    if (event.key === '+' || event.key === '=') zoom(1.25);
    else if (event.key === '-') zoom(0.8);
    else if (event.key === '0') fit();
    else if (!isOnBox) return;
    else if (directions[event.key]) moveTo(boxToward(directions[event.key]), true);
    else if (event.key === 'Home') moveTo(stops[0], true);
    else if (event.key === 'End') moveTo(stops[stops.length - 1], true);
    else if (event.key === 'Enter' || event.key === ' ') select(sectionOfBox.get(current), current);
    else return;
    event.preventDefault();
  });
  // Not at the drawing itself: browsers let Tab stop where somebody asks for the focus.
  stage.addEventListener('focusin', (event) => {
    if (!sectionOfBox.has(event.target)) return;
    makeCurrent(event.target);
    // What the pointer is on need not be brought into view.
    if (event.target.matches(':focus-visible')) reveal(event.target);
  });

  // Buttons, wheel, mouse and fingers

  const tools = {
    'zoom-in': () => zoom(1.25),
    'zoom-out': () => zoom(0.8),
    fit,
    back: () => {
      stage.scrollIntoView();
      current.focus({ preventScroll: true });
    },
  };
  all('[data-do]').forEach((button) => button.addEventListener('click', tools[button.dataset.do]));
  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), event.clientX, event.clientY);
  }, { passive: false });

  const fingers = new Map();
  let way = 0;
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) way = 0;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
  });
  addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = [event.clientX, event.clientY];
    const other = [...fingers].find(([id]) => id !== event.pointerId);
    const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    way += distance(before, now);
    fingers.set(event.pointerId, now);
    if (other) {
      const [, still] = other;
      const factor = distance(now, still) / Math.max(1, distance(before, still));
      // What was between the fingers stays between them.
      pan((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
      zoom(factor, (now[0] + still[0]) / 2, (now[1] + still[1]) / 2);
    } else if (way > 4) {
      stage.classList.add('dragging');
      pan(now[0] - before[0], now[1] - before[1]);
    }
  });
  const lift = (event) => {
    fingers.delete(event.pointerId);
    if (fingers.size === 0) stage.classList.remove('dragging');
  };
  addEventListener('pointerup', lift);
  addEventListener('pointercancel', lift);
  svg.addEventListener('dragstart', (event) => event.preventDefault());
  svg.addEventListener('click', (event) => {
    if (way > 4) {
      // It was dragged, not chosen: a link under the pointer is not followed either.
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.target.closest('a')) return;
    let box = event.target;
    while (box !== svg && !sectionOfBox.has(box)) box = box.parentNode;
    if (box === svg) clear();
    else {
      select(sectionOfBox.get(box), box);
      box.focus({ preventScroll: true });
    }
  });

  // The first view, and the same part when the window changes; paper shows the whole

  const [x, y, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  whole = { x, y, width, height };
  // Dashes along the lines that cross a large map cost a browser seconds at each step; heads and signs
  // tell what such a line says.
  all('.line', svg).filter((line) => line.getTotalLength() > 3000)
    .forEach((line) => line.classList.add('long'));
  fitted = fitView();
  show(fitted);
  new ResizeObserver(() => {
    if (!stage.clientWidth) return;
    if (Object.keys(view).every((key) => Math.abs(view[key] - fitted[key]) < 0.1)) {
      fitted = fitView();
      show(fitted);
    } else {
      show({ ...view, height: stage.clientHeight * view.width / stage.clientWidth });
    }
  }).observe(stage);
  let screenView;
  addEventListener('beforeprint', () => { screenView = view; show(whole); });
  addEventListener('afterprint', () => show(screenView));

  if (boxesOfSection.has(start)) select(start);
  else if (sectionOfBox.has(start)) select(sectionOfBox.get(start), start);
})();
