// Stands for a browser where the script of the page is tested without one: just what the script asks of it.
const elements = {};
function element(given) {
  const one = Object.assign({value: "", dataset: {}, listeners: {}, classList: {toggle() {}}, attributes: {}}, given);
  one.addEventListener = (name, call) => { one.listeners[name] = call; };
  one.setAttribute = (name, value) => { one.attributes[name] = value; };
  one.querySelectorAll = (selector) => one.inside(selector);
  one.querySelector = (selector) => one.inside(selector)[0];
  one.closest = () => one.box; one.focus = () => {}; one.select = () => {};
  return one;
}
const given = JSON.parse(process.argv.at(-1)), fields = [], inputs = [];
for (const field of given.fields) {
  const own = [];
  if (field.kind === "weather") {
    for (const label of field.labels) {
      own.push(element({id: field.mark + label, type: "radio", dataset: {label}, checked: label === field.picked}));
    }
  }
  if (field.kind === "scale") {
    const output = element({}), clear = element({hidden: true});
    const box = element({inside: (s) => s === "output" ? [output] : [clear]});
    own.push(element({id: field.mark, type: "range", value: "4", max: "7", box, set: field.number}));
  }
  for (const [n, text] of field.texts.entries()) own.push(element({id: field.mark + "-t" + n, type: "textarea", value: text}));
  own.push(element({id: field.mark + "-only", type: "checkbox", checked: field.only}));
  inputs.push(...own);
  fields.push(element({dataset: {mark: field.mark, kind: field.kind, heading: field.heading}, inside: (s) => pick(s, own)}));
}
function pick(selector, all) {
  if (selector === "[data-mark]") return fields;
  if (selector === "input[type=radio]:checked") return all.filter((one) => one.type === "radio" && one.checked);
  if (selector === "input[type=checkbox]:checked") return all.filter((one) => one.type === "checkbox" && one.checked);
  if (selector === "input[type=range]") return all.filter((one) => one.type === "range");
  if (selector === "input[type=text],textarea") return all.filter((one) => one.type === "textarea");
  return all;
}
for (const id of ["said", "block", "copy", "save", "mail", "clear", "sent"]) elements[id] = element({inside: () => []});
elements.form = element({inside: (selector) => pick(selector, inputs)});
const stored = {};
globalThis.localStorage = {getItem: (k) => stored[k] ?? null, setItem: (k, v) => { stored[k] = v; }, removeItem: (k) => { delete stored[k]; }};
globalThis.document = {body: {dataset: given.page}, getElementById: (id) => elements[id]};
eval(require("fs").readFileSync(given.script, "utf8"));
for (const one of inputs) if (one.type === "range" && one.set) { one.value = String(one.set); one.listeners.input(); }
elements.form.listeners.input();
console.log(JSON.stringify({block: elements.block.value, draft: JSON.parse(stored["fireside-form-" + given.page.code] || "{}")}));
