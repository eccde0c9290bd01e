// Writes the names of weaknesses that the CSAF importer holds advisories against.
//
//   npm pack @secvisogram/csaf-validator-lib && tar xzf secvisogram-csaf-validator-lib-*.tgz
//   node generate.mjs package > ../../bundles/org.vigie.importer.csaf/src/main/resources/org/vigie/importer/csaf/weaknesses.txt
//
// The package's code is MIT; the names are those of the Common Weakness Enumeration of MITRE, see the notice that is written on top.
// A line is: id, tab, name.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node generate.mjs FOLDER-OF-THE-UNPACKED-PACKAGE')
  process.exit(2)
}
const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
const { default: list } = await import(pathToFileURL(resolve(folder, 'lib/shared/cwec.js')))
const number = weakness => Number(weakness.id.slice('CWE-'.length))

console.log(`# Ids and names of the Common Weakness Enumeration (CWE, https://cwe.mitre.org), as listed by
# @secvisogram/csaf-validator-lib ${version}. Copyright The MITRE Corporation; used under CWE's terms of use, which allow
# research, development and commercial use. Written by releng/weaknesses.`)
for (const { id, name } of [...list.weaknesses].sort((a, b) => number(a) - number(b))) {
  console.log(`${id}\t${name}`)
}
