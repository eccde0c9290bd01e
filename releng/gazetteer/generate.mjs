// Writes the gazetteer of French places that the names annotator ships with.
//
//   npm pack @etalab/decoupage-administratif && tar xzf etalab-decoupage-administratif-*.tgz
//   node generate.mjs package > ../../bundles/org.vigie.annotator.names/src/main/resources/org/vigie/annotator/names/places-fr.txt
//
// The package's code is MIT, its data (INSEE, DGCL) Licence Ouverte 2.0; see the notice that is written on top.
// A line is: name, tab, kind and official code. A name that several communes have stands without a code.

import { readFileSync } from 'node:fs'

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node generate.mjs FOLDER-OF-THE-UNPACKED-PACKAGE')
  process.exit(2)
}
const LARGE = 5000
const read = name => JSON.parse(readFileSync(`${folder}/data/${name}.json`, 'utf8'))
const version = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version

const communes = new Map()
for (const commune of read('communes').filter(one => one.type === 'commune-actuelle')) {
  const known = communes.get(commune.nom)
  communes.set(commune.nom, {
    code: known ? '' : commune.code,
    large: Boolean(known?.large) || (commune.population ?? 0) >= LARGE
  })
}

const lines = [
  ...read('regions').map(region => [region.nom, `region ${region.code}`]),
  ...read('departements').map(departement => [departement.nom, `departement ${departement.code}`]),
  ...[...communes].map(([name, { code, large }]) => [name, `${large ? 'town' : 'village'} ${code}`.trim()])
]
const seen = new Set()
console.log(`# French régions, départements and communes, from @etalab/decoupage-administratif ${version}.
# Data: INSEE and DGCL, Licence Ouverte 2.0 (https://www.etalab.gouv.fr/licence-ouverte-open-licence). Written by releng/gazetteer.`)
for (const [name, meaning] of lines) {
  if (!seen.has(name)) {
    seen.add(name)
    console.log(`${name}\t${meaning}`)
  }
}
