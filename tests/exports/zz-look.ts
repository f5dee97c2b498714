import { readFileSync, writeFileSync } from 'node:fs';
import { placeByTag, countAll, placeByQuestion } from '~/exports/place-comments';
import { madeComment, madeTag } from '/work/main/tests/exports/made-dataset';
import { writeDocx } from '~/exports/write-docx.server';
import { writeXlsx } from '~/exports/write-xlsx';
import { writeCsv } from '~/exports/write-csv';
import { writeJson } from '~/exports/write-json';
import { renderMarkdown } from '~/platform/markdown.server';
const d=JSON.parse(readFileSync('/work/main/prisma/sample/consultation.json','utf8'));
const w=JSON.parse(readFileSync('/work/main/prisma/sample/workplan.json','utf8'));
const g=JSON.parse(readFileSync('/work/main/prisma/reference/frameworks/gcm.json','utf8'));
const orgs=new Map(d.organisations.map((o:any)=>[o.key,o]));
const qn=new Map(d.questions.map((q:any,i:number)=>[q.key,{number:i+1,text:q.text.en}]));
const num=new Map(d.comments.map((c:any,i:number)=>[c.key,i+1]));
const url='https://plenary.example.org/spaces/'+d.space.slug;
const big=Number(process.argv[2]??1);
let comments=d.comments.filter((c:any)=>c.status==='published').map((c:any)=>{
  const text=renderMarkdown(c.text).text; const tags:any[]=[];
  for(const p of w.priorities){ const kinds:any={ongoing:'ongoing',new:'new',core:'core',thematic:'thematic'}; const re=new RegExp(`(?:${kinds[p.group]??p.group} priority ${p.number}\\b|${p.title.replace(/[.*+?^${}()|[\]\\]/g,'\\$&')}|\\b${p.code}\\b)`,'gi');
   for(const m of text.matchAll(re)){ const s=Math.max(0,text.lastIndexOf('.',m.index)+1); let e=text.indexOf('.',m.index+m[0].length); if(e<0)e=text.length; const q=text.slice(s,e+1).trim(); tags.push(madeTag('priority',p.code,{quote:q,start:text.indexOf(q),end:text.indexOf(q)+q.length, state: tags.length%5===4?'proposed':'confirmed', position: tags.length%3?null:'asks_for_change'})); } }
  for(const o of g.terms){ const re=new RegExp(`objective ${o.code}\\b`,'gi'); for(const m of text.matchAll(re)) tags.push(madeTag('gcm',o.code,{quote:m[0],start:m.index,end:m.index+m[0].length})); }
  const organisations=c.nameWithheld?[]:c.organisations.map((k:string)=>{const o:any=orgs.get(k);return{name:o.name,nameAsPrinted:o.name,confirmed:true,stakeholderGroups:o.groups}});
  const n=num.get(c.key) as number;
  const names=organisations.map((o:any)=>o.name).join('; ')||null;
  return madeComment(n,{permalink:url+'/comments/'+n,question:c.question?qn.get(c.question):null,parent:c.parent?num.get(c.parent) as number:null,date:c.postedAt,datePrecision:c.postedAt.includes('T')?'moment':'day',author:c.nameWithheld?'Name withheld':c.author,authorLabel:c.authorLabel,nameWithheld:!!c.nameWithheld,organisations,organisation:c.nameWithheld?'Name withheld':names,onBehalfOf:c.nameWithheld?'Name withheld':names,language:c.language,tags,text,attachmentMissing:!!c.mentionsMissingAttachment});
});
if(big>1) comments=Array.from({length:big},(_,i)=>{const c=comments[i%comments.length]; return {...c,number:i+1,id:madeComment(i+1).id}});
const pr=w.priorities.map((p:any)=>({code:p.code,title:p.title,facts:{group:p.group,leads:p.leads??[],participating:p.participating??[],timeline:p.timeline??null,status:p.status??null}}));
const by=(process.argv[3]??'priority') as any;
const ds:any={space:{slug:d.space.slug,title:d.space.title.en,url,stage:'open',timeZone:d.space.timeZone,disclaimer:renderMarkdown(d.space.disclaimer).text},
 groups: by==='question'?placeByQuestion([...qn.values()] as any,'Outside any question',comments):by==='objective'?placeByTag('gcm',g.terms.map((t:any)=>({code:t.code,title:t.title.en,facts:null})),'No objective',comments):placeByTag('priority',pr,'No priority',comments),comments,priorities:pr.map((p:any)=>({framework:'priority',code:p.code,title:p.title})),objectives:g.terms.map((t:any)=>({framework:'gcm',code:t.code,title:t.title.en})),
 provenance:{publicUrl:'https://plenary.example.org',filters:{by,includeUnpublished:false},revision:12,revisionAt:'2026-11-02T09:00:00+00:00',counts:countAll(comments)}};
const time=async(n:string,f:()=>any)=>{const t=performance.now();const r=await f();console.log(n,Math.round(performance.now()-t),'ms',r.length,'bytes', Math.round(process.memoryUsage().rss/1e6),'MB');return r};
writeFileSync('/tmp/look.csv',await time('csv',()=>[...writeCsv(ds)].join('')));
writeFileSync('/tmp/look.json',await time('json',()=>writeJson(ds)));
writeFileSync('/tmp/look.xlsx',await time('xlsx',()=>writeXlsx(ds)));
writeFileSync('/tmp/look.docx',await time('docx',()=>writeDocx(ds)));
