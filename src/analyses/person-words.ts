export { personWordsEn, personWordsZhCN } from '../core/person-words';
