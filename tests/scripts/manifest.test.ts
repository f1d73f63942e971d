import { expect, test } from 'vitest';
import { matchPattern, withHosts } from '../../scripts/lib/extension/manifest.ts';

test('a match pattern stands for every port of the host', () => {
  expect(matchPattern('http://127.0.0.1:8080')).toBe('http://127.0.0.1/*');
  expect(matchPattern('https://www.kmszx.gov.cn')).toBe('https://www.kmszx.gov.cn/*');
});

test('the copy of the manifest differs in nothing but host permissions', () => {
  const manifest = { name: 'Meipi', permissions: ['storage'], host_permissions: ['*://*.yunnan.cn/*'] };
  const patched = withHosts(manifest, ['https://news.example', 'http://127.0.0.1:5000']);
  expect(patched).toEqual({
    ...manifest,
    host_permissions: [
      '*://*.yunnan.cn/*',
      'http://127.0.0.1/*',
      'http://localhost/*',
      'https://news.example/*',
    ],
  });
});

test('a manifest without host permissions gets some', () => {
  expect(withHosts({}, []).host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
});
