import { Document, Packer, Paragraph, HeadingLevel, TextRun, Table, TableRow, TableCell, LevelFormat, AlignmentType } from 'docx';
import { readFileSync } from 'node:fs';
import { readWorkplanDocument } from '~/imports/workplan-document/read-workplan-document.server';
const ws = JSON.parse(readFileSync('/work/shared/data/workplan-2019.json','utf8')).workstreams;
const gcm = (w:any)=> w.objectives.join(', ');
const H=(t:string,l=2)=>new Paragraph({text:t,heading:l===1?HeadingLevel.HEADING_1:HeadingLevel.HEADING_2});
const B=(t:string)=>new Paragraph({text:t,bullet:{level:0}});
const BL=(l:string,t:string)=>new Paragraph({bullet:{level:0},children:[new TextRun({text:l+': ',bold:true}),new TextRun(t)]});
const P=(t:string)=>new Paragraph(t);
const N=(t:string,level=0)=>new Paragraph({text:t,numbering:{reference:'n',level}});
const T=(rows:string[][])=>new Table({rows:rows.map(r=>new TableRow({children:r.map(c=>new TableCell({children:[P(c)]}))}))});
const facts=(w:any):[string,string][]=>([['Lead',w.leads.join(', ')],['Participating entities',w.participating.join(', ')],['Timeline',w.timeline??''],['GCM objectives',gcm(w)],['Status',w.status??'']] as [string,string][]).filter(([,v])=>v);
const name:any={core:'Core workstream',thematic:'Thematic workstream',future:'Future workstream','cross-cutting':'Cross-cutting workstream'};
const lay:Record<string,any[]>={
 headBullets: ws.flatMap((w:any)=>[H(`${name[w.group]??'Workstream'} ${w.code.replace(/^[A-Z]+/,'')}: ${w.title}`),P('Some words about it.'),...facts(w).map(([l,v])=>B(`${l}: ${v}`)),B('Activities: first thing')]),
 headBoldBullets: ws.flatMap((w:any)=>[H(`Priority ${w.code} – ${w.title}`),...facts(w).map(([l,v])=>BL(l,v))]),
 headMixedBullets: ws.flatMap((w:any)=>[H(`${w.code}. ${w.title}`),...facts(w).map(([l,v])=>B(`${l}: ${v}`)),B('Pilot in two countries'),B('Budget: 3 million')]),
 rowTable: [T([['No.','Workstream','Group','Lead agency','Participating agencies','Timeline','GCM objectives','Status'],...ws.map((w:any)=>[w.code,w.title,w.group,w.leads.join('; '),w.participating.join('; '),w.timeline??'',gcm(w),w.status??''])])],
 rowTable2: [T([['Priority','Responsible entity','Partners','When','GCM','State'],...ws.map((w:any)=>[`${w.code} ${w.title}`,w.leads.join(' / '),w.participating.join(', '),w.timeline??'',gcm(w),w.status??''])])],
 labelTables: ws.flatMap((w:any)=>[T([['Code',w.code],['Title',w.title],['Group',w.group],...facts(w)]),P('')]),
 labelTables2: ws.flatMap((w:any)=>[H(`${w.code} ${w.title}`),T(facts(w)),P('')]),
 numberedList: ws.flatMap((w:any)=>[N(w.title),...facts(w).map(([l,v])=>N(`${l}: ${v}`,1))]),
 numberedListB: ws.flatMap((w:any)=>[N(`${w.title}`),...facts(w).map(([l,v])=>P(`${l}: ${v}`))]),
 boldLines: ws.flatMap((w:any)=>[new Paragraph({children:[new TextRun({text:`${w.code} ${w.title}`,bold:true})]}),...facts(w).map(([l,v])=>P(`${l}: ${v}`))]),
 typedNumbers: ws.flatMap((w:any,i:number)=>[P(`${i+1}. ${w.title}`),...facts(w).map(([l,v])=>P(`${l}: ${v}`))]),
};
const only=process.argv[2];
for (const [k,children] of Object.entries(lay)) { if(only&&k!==only) continue;
 const d=new Document({numbering:{config:[{reference:'n',levels:[0,1].map(level=>({level,format:level?LevelFormat.LOWER_LETTER:LevelFormat.DECIMAL,text:`%${level+1}.`,alignment:AlignmentType.START}))}]},sections:[{children:[new Paragraph({text:'Workplan 2019-2020',heading:HeadingLevel.TITLE}),P('An introduction.'),...children]}]});
 const draft=await readWorkplanDocument({bytes:await Packer.toBuffer(d),fileName:'x.docx'});
 const norm=(s:string)=>s.toLowerCase();
 const n:any={}; let miss='';
 for(const w of ws){ const p=draft.priorities.find(p=>norm(p.title)===norm(w.title)) ; const c=(f:string,ok:any)=>{n[f]=(n[f]??0)+(ok?1:0); if(!ok&&p&&!miss) miss=`${f} ${w.code} ${JSON.stringify((p as any)[f])} want ${JSON.stringify(w[f])}`;}; const eq=(a:any,b:any)=>JSON.stringify(a)===JSON.stringify(b);
  c('title',p); c('code',p?.code===w.code); c('group',p?.group===w.group); c('leads',p&&eq(p.leads,w.leads)); c('participating',p&&eq(p.participating,w.participating)); c('timeline',p&&p.timeline===w.timeline); c('objectives',p&&eq(p.objectives,w.objectives)); c('status',p&&(p.status??'')===(w.status??'')); }
 console.log(k, draft.priorities.length, JSON.stringify(n), draft.warnings.map(w=>w.kind).join(), miss);
}
