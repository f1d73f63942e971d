// Chinese, as the tests in Chromium are, and nothing that asks or fetches.
user_pref('intl.accept_languages', 'zh-CN, zh');
user_pref('intl.locale.requested', 'zh-CN');
user_pref('browser.shell.checkDefaultBrowser', false);
user_pref('browser.aboutwelcome.enabled', false);
user_pref('datareporting.policy.dataSubmissionEnabled', false);
user_pref('app.update.enabled', false);
