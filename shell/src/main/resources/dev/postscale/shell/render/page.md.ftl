<#function cell text><#return text?replace("\\", "\\\\")?replace("|", "\\|")?replace("<", "&lt;")?replace("\n", " ")></#function>
<#function plain text><#return text?replace("<", "&lt;")?replace("\n", " ")></#function>
<#macro marks citations><#list citations as n>[${n}]</#list></#macro>
# ${plain(title)}
<#list sections as section>
<#if section.heading?has_content>

## ${plain(section.heading)}
</#if>
<#if section.said?has_content>

${section.understood}${section.colon}<#list section.said as slot>${plain(slot.label)} **${plain(slot.value)}**<#sep>; </#list>
</#if>
<#if section.assumed?has_content>

${section.assumptions}${section.colon}<#list section.assumed as slot>${plain(slot.label)} **${plain(slot.value)}**<#sep>; </#list>
</#if>
<#if section.ignored?has_content>

${section.ignoredHeading}${section.colon}${plain(section.ignored?join(", "))}
</#if>
<#if section.text?has_content>

${plain(section.text)}
</#if>
<#if section.figures?has_content>

<#list section.figures as figure>
- ${plain(figure.label)}${section.colon}${plain(figure.value)}<#if figure.citations?has_content> <@marks figure.citations/></#if>
</#list>
</#if>
<#if section.columns?has_content>

| <#list section.columns as column>${cell(column.heading)}<#sep> | </#list> |
| <#list section.columns as column><#if column.number>---:<#else>---</#if><#sep> | </#list> |
<#list section.rows as row>
| <#list row as text>${cell(text)}<#sep> | </#list> |
</#list>
<#if section.missing?has_content>

${plain(section.missing)}
</#if>
</#if>
<#list section.groups as group>

### ${plain(group.heading)}

<#list group.notes as note>
<#if group.ordered>${note?counter}.<#else>-</#if> ${plain(note.text)}<#if note.citations?has_content> <@marks note.citations/></#if>
</#list>
</#list>
<#if section.sources?has_content>

### ${plain(section.sourcesHeading)}

<#list section.sources as source>
${source?counter}. ${plain(source.title)}<#if source.date?has_content> (${source.date})</#if><#if source.locator?has_content>, ${plain(source.locator)}</#if>
</#list>
</#if>
<#if section.next?has_content>

### ${plain(section.nextHeading)}

<#list section.next as next>
- ${plain(next)}
</#list>
</#if>
</#list>
