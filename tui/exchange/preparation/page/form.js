(function(){
"use strict";
var page=document.body.dataset,form=document.getElementById("form"),said=document.getElementById("said"),block=document.getElementById("block"),key="fireside-form-"+page.code,used={};
function all(selector,inside){return Array.prototype.slice.call((inside||form).querySelectorAll(selector));}
function mask(text){return text.replace(/\[(?=\s?(?:[FQ]\s?[0-9]{1,3}|fireside\s+[0-9a-f]{8})\s?\])/gi,"\\[");}
function trimmed(text){return text.replace(/\r\n?/g,"\n").replace(/^\s*\n|\s+$/g,"");}
function answer(field){
  var parts=[],kind=field.dataset.kind;
  all("input[type=radio]:checked",field).forEach(function(one){parts.push(one.dataset.label);});
  all("input[type=range]",field).forEach(function(one){if(used[one.id]){parts.push(one.value);}});
  all("input[type=text],textarea",field).forEach(function(one){
    var text=mask(trimmed(one.value));
    if(!text.trim()){return;}
    if(kind==="lines"){text=text.split("\n").filter(function(line){return line.trim();}).map(function(line){return "- "+line.trim().replace(/^[-*\u2022]\s+/,"");}).join("\n");}
    parts.push(text);
  });
  if(parts.length&&all("input[type=checkbox]:checked",field).length){parts.unshift(page.only);}
  return parts.join("\n");
}
function text(){
  var parts=[page.title,"[Fireside "+page.code+"]"];
  all("[data-mark]").forEach(function(field){var found=answer(field);if(found){parts.push(field.dataset.heading+"\n"+found);}});
  if(parts.length===2){parts.push(page.nothing);}
  parts.push(page.end);
  return parts.join("\n\n")+"\n";
}
function draft(){
  var kept={};
  all("input[type=text],textarea").forEach(function(one){if(one.value){kept[one.id]=one.value;}});
  all("input[type=radio]:checked").concat(all("input[type=checkbox]:checked")).forEach(function(one){kept[one.id]=true;});
  all("input[type=range]").forEach(function(one){if(used[one.id]){kept[one.id]=one.value;}});
  return kept;
}
function keep(){try{localStorage.setItem(key,JSON.stringify(draft()));}catch(error){}show();}
function show(){block.value=text();}
function mark(range){
  var box=range.closest(".scale"),number=box.querySelector("output"),clear=box.querySelector("button");
  box.classList.toggle("unset",!used[range.id]);
  number.textContent=used[range.id]?range.value:"\u2013";
  range.setAttribute("aria-valuetext",used[range.id]?range.value:page.unset);
  clear.hidden=!used[range.id];
}
function take(range){used[range.id]=true;mark(range);keep();}
all("input[type=range]").forEach(function(range){
  ["input","change","pointerup"].forEach(function(name){range.addEventListener(name,function(){take(range);});});
  range.addEventListener("keydown",function(event){
    if(event.key===" "||event.key==="Enter"){event.preventDefault();take(range);}
    else if(/^[1-9]$/.test(event.key)&&Number(event.key)<=Number(range.max)){range.value=event.key;take(range);}
  });
  range.closest(".scale").querySelector("button").addEventListener("click",function(){used[range.id]=false;mark(range);keep();range.focus();});
});
form.addEventListener("input",keep);
form.addEventListener("change",keep);
form.addEventListener("submit",function(event){event.preventDefault();});
function restore(){
  var kept={};
  try{kept=JSON.parse(localStorage.getItem(key)||"{}")||{};}catch(error){kept={};}
  all("input,textarea").forEach(function(one){
    if(!Object.prototype.hasOwnProperty.call(kept,one.id)){return;}
    if(one.type==="radio"||one.type==="checkbox"){one.checked=kept[one.id]===true;}
    else if(one.type==="range"){one.value=String(kept[one.id]);used[one.id]=true;}
    else{one.value=String(kept[one.id]);}
  });
  all("input[type=range]").forEach(mark);
  show();
}
function tell(line){said.textContent="";setTimeout(function(){said.textContent=line;},30);}
function byHand(){
  block.focus();block.select();
  var done=false;
  try{done=document.execCommand("copy");}catch(error){done=false;}
  return done;
}
function copy(line){
  show();
  function fallback(){tell(byHand()?line:page.select);}
  if(navigator.clipboard&&navigator.clipboard.writeText){navigator.clipboard.writeText(block.value).then(function(){tell(line);},fallback);}
  else{fallback();}
}
document.getElementById("copy").addEventListener("click",function(){copy(page.copied);});
document.getElementById("save").addEventListener("click",function(){
  show();
  var link=document.createElement("a"),url=URL.createObjectURL(new Blob([block.value],{type:"text/plain;charset=utf-8"}));
  link.href=url;link.download=page.file;document.body.appendChild(link);link.click();link.remove();
  setTimeout(function(){URL.revokeObjectURL(url);},4000);
  tell(page.saved);
});
document.getElementById("mail").addEventListener("click",function(){
  copy(page.mailed);
  setTimeout(function(){location.href="mailto:"+encodeURIComponent(page.to||"").replace(/%40/g,"@")+"?subject="+encodeURIComponent(page.subject)+"&body="+encodeURIComponent(page.paste+"\n\n");},150);
});
document.getElementById("clear").addEventListener("click",function(){
  if(!window.confirm(page.sure)){return;}
  try{localStorage.removeItem(key);}catch(error){}
  used={};form.reset();all("input[type=range]").forEach(mark);show();tell(page.cleared);
});
restore();
document.getElementById("sent").hidden=false;
}());
