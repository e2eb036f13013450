import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = 'apache.htaccess';

/** What the server of a bare Debian has on, and mod_headers. */
const MODULES = 'mpm_event authz_core alias dir mime filter deflate headers'.split(' ');

/** With the modules of Debian's package. @type {import('./server.mjs').Server} */
export const apache = {
  name: 'Apache',
  file,
  language: 'apache',
  configuration: readFileSync(new URL(file, import.meta.url), 'utf8'),
  variable: 'APACHE_PATH',
  package: 'apache2',
  names: ['apache2'],
  places: ['/usr/sbin/apache2'],
  askVersion: ['-v'],
  version: /Apache\/([\d.]+)/,
  prepare: prepareApache,
};

/**
 * Puts the configuration into the folder that is served.
 * @param {import('./server.mjs').Run} run
 */
function prepareApache({ home, port, folder }) {
  writeFileSync(join(folder, '.htaccess'), apache.configuration);
  writeFileSync(
    join(home, 'apache.conf'),
    `${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerRoot "${home}"
ServerName example.org
Listen 127.0.0.1:${port}
PidFile "${home}/pid"
DefaultRuntimeDir "${home}"
ErrorLog "${home}/errors"
TypesConfig /dev/null
${process.getuid?.() === 0 ? 'User "#65534"\nGroup "#65534"' : ''}
StartServers 1
DocumentRoot "${home}"
Alias "/timelines" "${folder}"
<Directory "${folder}">
    AllowOverride FileInfo
    Require all granted
</Directory>
`,
  );
  return ['-D', 'FOREGROUND', '-f', join(home, 'apache.conf')];
}
