<#macro marks citations id anchored><#list citations as n><sup><#if anchored><a href="#${id}-${n}">[${n}]</a><#else>[${n}]</#if></sup></#list></#macro>
<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; --ink: #1b1f24; --page: #ffffff; --line: #d5dae0; --dim: #57606a; --mark: #1f4e79; --warn: #8a4b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --page: #14171a; --line: #3a4149; --dim: #9aa4ae; --mark: #8fbbe6; --warn: #e0a458; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1rem; color: var(--ink); background: var(--page);
  font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid var(--line); } h3 { font-size: 1rem; margin-bottom: .2rem; }
.reading, .sources, .cut { color: var(--dim); font-size: .9rem; }
.answer { font-size: 1.1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; overflow-wrap: normal; }
th, td { padding: .25rem .6rem; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
th { border-bottom-width: 2px; } .number { text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .1rem 1rem; margin: .5rem 0; } dt { color: var(--dim); } dd { margin: 0; }
.caution { color: var(--warn); }
a { color: var(--mark); } sup { line-height: 0; }
figure { margin: 1rem 0; } figure svg { max-width: 100%; height: auto; background: #ffffff; }
@media print { body { max-width: none; } h2 { break-after: avoid; } table, figure { break-inside: avoid; } }
</style>
</head>
<body>
<h1>${title}</h1>
<#list sections as section>
<section id="${section.id}">
<#if section.heading?has_content><h2>${section.heading}</h2></#if>
<#if section.said?has_content><p class="reading">${section.understood}${section.colon}<#list section.said as slot>${slot.label} <b>${slot.value}</b><#sep>; </#list></p></#if>
<#if section.assumed?has_content><p class="reading">${section.assumptions}${section.colon}<#list section.assumed as slot>${slot.label} <b>${slot.value}</b><#sep>; </#list></p></#if>
<#if section.ignored?has_content><p class="reading">${section.ignoredHeading}${section.colon}${section.ignored?join(", ")}</p></#if>
<#if section.text?has_content><p class="answer">${section.text}</p></#if>
<#if section.figures?has_content>
<dl>
<#list section.figures as figure>
<dt>${figure.label}</dt><dd>${figure.value}<@marks figure.citations section.id section.anchored/></dd>
</#list>
</dl>
</#if>
<#if section.columns?has_content>
<div class="wide"><table>
<thead><tr><#list section.columns as column><th scope="col"<#if column.number> class="number"</#if>>${column.heading}</th></#list></tr></thead>
<tbody>
<#list section.rows as row>
<tr><#list row as cell><td<#if section.columns[cell?index].number> class="number"</#if>>${cell}</td></#list></tr>
</#list>
</tbody>
</table></div>
<#if section.missing?has_content><p class="cut">${section.missing}</p></#if>
</#if>
<#if section.chart?has_content>
<figure role="img" aria-label="${section.chartTitle}">${section.chart?no_esc}</figure>
</#if>
<#list section.groups as group>
<h3>${group.heading}</h3>
<#if group.ordered><ol><#else><ul<#if group.caution> class="caution"</#if>></#if>
<#list group.notes as note>
<li>${note.text}<@marks note.citations section.id section.anchored/></li>
</#list>
<#if group.ordered></ol><#else></ul></#if>
</#list>
<#if section.sources?has_content>
<h3>${section.sourcesHeading}</h3>
<ol class="sources">
<#list section.sources as source>
<li id="${section.id}-${source?counter}">${source.title}<#if source.date?has_content> (${source.date})</#if><#if source.locator?has_content>, ${source.locator}</#if></li>
</#list>
</ol>
</#if>
<#if section.next?has_content>
<h3>${section.nextHeading}</h3>
<ul><#list section.next as next><li>${next}</li></#list></ul>
</#if>
</section>
</#list>
</body>
</html>
